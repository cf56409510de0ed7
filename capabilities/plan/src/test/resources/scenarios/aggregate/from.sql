-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE AGGREGATE multiplied(double precision) (SFUNC = float8mul, STYPE = double precision, INITCOND = '1');
CREATE AGGREGATE gone(integer) (SFUNC = int4pl, STYPE = integer);
CREATE VIEW product AS SELECT multiplied(total) AS n FROM orders;
COMMENT ON AGGREGATE multiplied(double precision) IS 'times';
