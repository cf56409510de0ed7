-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE MATERIALIZED VIEW kept AS SELECT id, total FROM orders;
CREATE UNIQUE INDEX kept_id ON kept (id);
CREATE VIEW above AS SELECT count(*) AS n FROM kept;
CREATE VIEW swapped AS SELECT id FROM orders;
