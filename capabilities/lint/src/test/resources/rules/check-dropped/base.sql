CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, code varchar(50), total numeric(10, 2), placed timestamp);
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0), ADD CONSTRAINT orders_code_said CHECK (code <> ''), ADD CONSTRAINT orders_placed_not_null CHECK (placed IS NOT NULL), ADD CONSTRAINT orders_id_positive CHECK (id > 0);
