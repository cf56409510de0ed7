CREATE TABLE products (id bigint PRIMARY KEY, price double precision NOT NULL, "shippingCost" real);
ALTER TABLE orders ADD COLUMN discount_amount float;
