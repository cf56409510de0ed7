CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE MATERIALIZED VIEW kept AS SELECT id, total, total * 2 AS twice FROM orders WHERE id > 0;
CREATE UNIQUE INDEX kept_id ON kept (id);
CREATE VIEW above AS SELECT count(*) AS n, sum(twice) AS twice FROM kept;
COMMENT ON MATERIALIZED VIEW kept IS 'for reports';
GRANT SELECT ON kept TO PUBLIC;
