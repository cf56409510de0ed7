CREATE TYPE state AS ENUM ('new', 'sent', 'paid');
COMMENT ON TYPE state IS 'where it is';
CREATE TABLE customers (id integer PRIMARY KEY, worst state);
CREATE TABLE orders (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'new' CHECK (state <> 'paid' OR id > 0), past state[] DEFAULT '{new}');
CREATE INDEX orders_open ON orders (state, id) WHERE state <> 'sent';
CREATE VIEW open_orders AS SELECT id, state FROM orders WHERE state <> 'sent'::state;
CREATE FUNCTION is_open(state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 <> 'sent' $$;
REVOKE USAGE ON TYPE state FROM PUBLIC;
