-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2 * n';
CREATE VIEW doubled AS SELECT id, twice(total) AS total FROM orders;
CREATE VIEW joined AS SELECT sum(d.total) AS total, twice(1) AS two FROM doubled d;
CREATE FUNCTION ended(day date, OUT month integer, OUT year integer) LANGUAGE sql IMMUTABLE AS 'SELECT extract(month FROM day)::integer, extract(year FROM day)::integer';
COMMENT ON FUNCTION twice(integer) IS 'two times';
COMMENT ON COLUMN doubled.total IS 'two times';
REVOKE EXECUTE ON FUNCTION twice(integer) FROM PUBLIC;
