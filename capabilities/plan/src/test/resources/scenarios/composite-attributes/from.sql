-- server: 18, 14
CREATE TYPE "Place" AS (street text, "House No" text, country text);
COMMENT ON COLUMN "Place".street IS 'as written';
CREATE TABLE customers (id integer PRIMARY KEY, place "Place", others "Place"[]);
CREATE VIEW streets AS SELECT id, (place).street FROM customers;
CREATE FUNCTION street("Place") RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1.street';
