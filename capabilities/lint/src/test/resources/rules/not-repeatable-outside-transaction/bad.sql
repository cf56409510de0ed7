-- runner: psql
CREATE INDEX CONCURRENTLY orders_total_idx ON orders (total);
CREATE TABLE "Notes" (id integer, order_id integer);
ALTER TABLE orders ADD COLUMN note text;
DROP TABLE customers;
