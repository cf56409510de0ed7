CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL);
CREATE AGGREGATE multiplied(double precision) (SFUNC = float8mul, STYPE = double precision, INITCOND = '1.5');
CREATE VIEW product AS SELECT multiplied(total) AS n FROM orders;
CREATE AGGREGATE "Added Up"(integer) (SFUNC = int4pl, STYPE = integer);
COMMENT ON AGGREGATE multiplied(double precision) IS 'times';
