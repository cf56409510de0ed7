-- runner: psql
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key2 ON customers (lower(email)) INCLUDE (phone);
DROP INDEX CONCURRENTLY customers_email_key;
DROP INDEX CONCURRENTLY orders_total_idx;
ALTER TABLE orders DROP COLUMN placed;
