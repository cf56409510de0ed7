-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE FUNCTION priced(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n';
CREATE FUNCTION named(total integer, double precision) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT total';
COMMENT ON FUNCTION named(integer, double precision) IS 'by name';
CREATE VIEW listed AS SELECT id, named(total, 1) AS total FROM orders;
