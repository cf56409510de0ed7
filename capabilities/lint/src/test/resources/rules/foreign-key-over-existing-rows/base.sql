CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, code varchar(50), total numeric(10, 2), placed timestamp);
CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint, "Kind" text, "of" integer);
CREATE TABLE kinds (kind text, "of" integer, PRIMARY KEY (kind, "of"));
ALTER TABLE lines ADD CONSTRAINT lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders NOT VALID;
ALTER TABLE lines ADD CONSTRAINT lines_kind_fkey FOREIGN KEY ("Kind", "of") REFERENCES kinds NOT VALID;
