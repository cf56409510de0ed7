-- runner: psql
ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX CONCURRENTLY orders_code_idx ON orders (code);
UPDATE customers SET email = lower(email);
CREATE TABLE fresh (id integer);
CREATE INDEX ON fresh (id);
TRUNCATE customers;
SET statement_timeout = '30s';
ALTER TABLE orders ADD CHECK (total > 0);
