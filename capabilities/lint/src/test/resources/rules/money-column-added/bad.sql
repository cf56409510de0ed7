CREATE TABLE products (id bigint PRIMARY KEY, price money);
ALTER TABLE orders ADD COLUMN paid money;
