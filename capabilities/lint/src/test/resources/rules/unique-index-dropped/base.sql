CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, code varchar(50), total numeric(10, 2), placed timestamp);
CREATE UNIQUE INDEX customers_email_key ON customers (lower(email));
CREATE UNIQUE INDEX orders_code_key ON orders (code) WHERE total > 0;
CREATE UNIQUE INDEX orders_placed_key ON orders (placed);
CREATE INDEX orders_total_idx ON orders (total);
