-- server: 18, 14
CREATE ROLE clerk;
CREATE SCHEMA old_shop;
CREATE TYPE old_shop.mood AS ENUM ('calm');
CREATE TABLE old_shop.customers (id integer PRIMARY KEY, mood old_shop.mood);
CREATE TABLE old_shop.orders (id integer PRIMARY KEY, customer integer REFERENCES old_shop.customers);
CREATE VIEW old_shop.listed AS SELECT id FROM old_shop.orders;
CREATE FUNCTION old_shop.one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TABLE public.kept (id integer PRIMARY KEY, customer integer REFERENCES old_shop.customers);
GRANT USAGE ON SCHEMA old_shop TO clerk;
COMMENT ON SCHEMA old_shop IS 'the first one';
