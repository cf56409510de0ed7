CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, code varchar(50), total numeric(10, 2), placed timestamp);
ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE (email), ADD CONSTRAINT customers_email_phone_key UNIQUE (email, phone);
ALTER TABLE orders ADD CONSTRAINT orders_code_key UNIQUE (code), ADD CONSTRAINT orders_total_key UNIQUE (total);
