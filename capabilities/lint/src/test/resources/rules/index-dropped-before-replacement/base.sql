CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, code varchar(50), total numeric(10, 2), placed timestamp);
CREATE INDEX orders_code_idx ON orders (code);
CREATE INDEX orders_placed_idx ON orders (placed);
CREATE INDEX orders_total_idx ON orders (total);
CREATE UNIQUE INDEX customers_email_key ON customers (lower(email));
