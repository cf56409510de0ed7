-- runner: psql
DROP INDEX CONCURRENTLY orders_code_idx;
ALTER TABLE orders DROP COLUMN placed;
CREATE TABLE refunds (id bigint PRIMARY KEY, code text);
CREATE INDEX refunds_code_idx ON refunds (code);
DROP INDEX refunds_code_idx;
DROP TABLE orders;
