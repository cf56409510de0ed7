CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, name text);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers,
    code varchar(50),
    state text NOT NULL DEFAULT 'open',
    total numeric(10, 2) NOT NULL,
    placed timestamptz
);

ALTER TABLE orders ADD CONSTRAINT orders_state_check CHECK (state IN ('open', 'closed'));
CREATE UNIQUE INDEX customers_email ON customers (email);
CREATE UNIQUE INDEX orders_code_once ON orders (code);
ALTER TABLE customers ADD CONSTRAINT name_there CHECK (name IS NOT NULL);
