-- runner: psql
CREATE INDEX CONCURRENTLY orders_code_idx ON orders (code);
ALTER TABLE customers ADD COLUMN nick text;
CREATE UNIQUE INDEX CONCURRENTLY customers_nick_key ON customers (nick);
ALTER TABLE customers ADD UNIQUE (phone);
CREATE TABLE refunds (id bigint PRIMARY KEY, code text);
CREATE UNIQUE INDEX ON refunds (code);
