-- server: 18, 14
-- size: orders 5000000
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL, note text);
CREATE VIEW listed AS SELECT id, total, note FROM orders;
ALTER VIEW listed ALTER COLUMN total SET DEFAULT 5;
CREATE VIEW summed AS SELECT sum(total) AS total FROM listed;
CREATE MATERIALIZED VIEW kept AS SELECT id, total FROM orders WITH NO DATA;
CREATE VIEW apart AS SELECT id, note FROM orders;
CREATE FUNCTION lines(listed) RETURNS integer LANGUAGE sql STABLE AS 'SELECT $1.total::integer';
CREATE FUNCTION totals() RETURNS SETOF listed LANGUAGE sql STABLE AS 'SELECT id, total, note FROM orders';
COMMENT ON COLUMN listed.total IS 'in cents';
COMMENT ON FUNCTION totals() IS 'all';
COMMENT ON FUNCTION lines(listed) IS 'each';
