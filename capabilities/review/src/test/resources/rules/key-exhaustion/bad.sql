-- An integer key and the children that have to grow with it; one child is wide enough already.
CREATE TABLE orders (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, day date NOT NULL);
CREATE TABLE order_lines (order_id integer NOT NULL REFERENCES orders, line_no integer NOT NULL, PRIMARY KEY (order_id, line_no));
CREATE TABLE shipments (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders);
SELECT setval('orders_id_seq', 1868310000);
-- A smallint.
CREATE TABLE shelves (id smallserial PRIMARY KEY, name text NOT NULL);
SELECT setval('shelves_id_seq', 31000);
-- The column is wide, its sequence is not.
CREATE TABLE events (id serial PRIMARY KEY, kind text NOT NULL);
ALTER TABLE events ALTER COLUMN id TYPE bigint;
SELECT setval('events_id_seq', 1200000000);
-- A sequence of its own.
CREATE SEQUENCE ticket_numbers MAXVALUE 999999;
SELECT setval('ticket_numbers', 990000);
