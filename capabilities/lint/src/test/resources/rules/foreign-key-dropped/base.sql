CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, phone text);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, code varchar(50), total numeric(10, 2), placed timestamp);
CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint REFERENCES orders, customer_id bigint REFERENCES customers, region_id bigint, shop_id bigint);
CREATE TABLE regions (id bigint PRIMARY KEY);
CREATE TABLE shops (id bigint PRIMARY KEY);
ALTER TABLE lines ADD FOREIGN KEY (region_id) REFERENCES regions;
ALTER TABLE lines ADD FOREIGN KEY (shop_id) REFERENCES shops;
