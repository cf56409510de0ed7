ALTER TABLE orders DROP COLUMN channel;
CREATE INDEX orders_total_idx ON orders (total);
