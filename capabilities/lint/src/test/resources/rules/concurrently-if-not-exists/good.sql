-- runner: psql
DROP INDEX CONCURRENTLY IF EXISTS orders_code_idx;
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_code_idx ON orders (code);
CREATE INDEX CONCURRENTLY orders_placed_idx ON orders (placed);
CREATE TABLE refunds (id bigint PRIMARY KEY, code text);
CREATE INDEX IF NOT EXISTS refunds_code_idx ON refunds (code);
CREATE INDEX CONCURRENTLY IF NOT EXISTS refunds_code_idx2 ON refunds (code);
