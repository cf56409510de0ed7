CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, name text);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    code varchar(50),
    state text NOT NULL DEFAULT 'open',
    total numeric(10, 2) NOT NULL,
    placed timestamptz
);

CREATE FUNCTION total(order_id bigint) RETURNS numeric LANGUAGE sql AS 'SELECT 1.0';
CREATE FUNCTION tax(amount numeric, rate numeric) RETURNS numeric LANGUAGE sql AS 'SELECT $1 * $2';
CREATE FUNCTION open_orders() RETURNS TABLE (id bigint, code text) LANGUAGE sql AS 'SELECT id, code FROM orders';
CREATE PROCEDURE close_orders(before date) LANGUAGE sql AS 'UPDATE orders SET state = ''closed'' WHERE placed < $1';
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
