-- runner: psql
CREATE INDEX orders_code_idx ON orders (code);
CREATE INDEX CONCURRENTLY IF NOT EXISTS "on" ON orders (placed);
CREATE TABLE lines (id bigint PRIMARY KEY, code text UNIQUE);
