CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, code varchar(50), total numeric(10, 2), placed timestamp);
