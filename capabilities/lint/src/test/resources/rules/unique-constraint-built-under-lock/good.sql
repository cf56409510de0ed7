-- runner: psql
CREATE UNIQUE INDEX CONCURRENTLY orders_code_key ON orders (code);
ALTER TABLE orders ADD CONSTRAINT orders_code_key UNIQUE USING INDEX orders_code_key;
ALTER TABLE customers ADD COLUMN nick text UNIQUE;
CREATE TABLE refunds (id bigint PRIMARY KEY, code text);
ALTER TABLE refunds ADD UNIQUE (code);
