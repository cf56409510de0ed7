CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, code varchar(50), total numeric(10, 2), placed timestamp);
CREATE INDEX orders_code_idx ON orders (code);
