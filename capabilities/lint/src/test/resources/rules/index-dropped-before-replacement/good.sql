-- runner: psql
CREATE INDEX CONCURRENTLY orders_code_placed_idx ON orders (code, placed);
DROP INDEX CONCURRENTLY orders_code_idx;
ALTER INDEX orders_code_placed_idx RENAME TO orders_code_idx;
DROP INDEX CONCURRENTLY orders_placed_idx;
CREATE INDEX CONCURRENTLY orders_customer_idx ON orders (customer_id, placed);
