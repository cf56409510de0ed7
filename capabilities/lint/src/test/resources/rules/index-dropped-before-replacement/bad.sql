-- runner: psql
-- rows: orders 5000000
DROP INDEX CONCURRENTLY orders_code_idx;
CREATE INDEX CONCURRENTLY orders_code_idx ON orders (code, placed);
BEGIN;
DO $$ BEGIN EXECUTE 'DROP INDEX customers_email_key'; END $$;
CREATE UNIQUE INDEX customers_email_phone_key ON customers (lower(email), phone);
COMMIT;
