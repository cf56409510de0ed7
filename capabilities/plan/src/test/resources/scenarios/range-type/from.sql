-- server: 18, 14
CREATE TYPE span AS RANGE (subtype = integer);
CREATE TYPE price AS RANGE (subtype = float8);
CREATE FUNCTION length(span) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT upper($1) - lower($1)';
CREATE TABLE orders (id integer PRIMARY KEY, span span);
COMMENT ON TYPE price IS 'from, to';
