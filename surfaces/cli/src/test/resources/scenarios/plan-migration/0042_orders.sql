-- What somebody was about to run.
DROP VIEW big_orders;
ALTER TABLE orders ALTER COLUMN total TYPE bigint;
CREATE VIEW big_orders AS SELECT id, total FROM orders WHERE total > 1000;
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total >= 0);
CREATE INDEX orders_customer_idx ON orders (customer_id);
