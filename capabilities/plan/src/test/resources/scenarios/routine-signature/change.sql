DROP FUNCTION priced(integer);
CREATE FUNCTION priced(n integer, discount integer DEFAULT 0) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n - discount';
DROP FUNCTION named(integer, double precision) CASCADE;
CREATE FUNCTION named("Sum" integer, rate double precision) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT "Sum"';
COMMENT ON FUNCTION named(integer, double precision) IS 'by name';
CREATE VIEW listed AS SELECT id, named(total, 1) AS total FROM orders;
