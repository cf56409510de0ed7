-- runner: psql
DROP INDEX CONCURRENTLY IF EXISTS orders_code_idx;
CREATE INDEX CONCURRENTLY orders_code_idx ON orders (code);
CREATE TABLE IF NOT EXISTS fresh (id integer);
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text;
CREATE OR REPLACE VIEW codes AS SELECT code FROM orders;
ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'x';
BEGIN;
CREATE TABLE fresher (id integer);
COMMIT;
ALTER TABLE orders DROP COLUMN total;
