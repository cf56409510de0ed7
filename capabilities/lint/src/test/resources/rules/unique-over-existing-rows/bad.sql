-- runner: psql
CREATE UNIQUE INDEX CONCURRENTLY orders_code_key ON orders (code) WHERE total > 0;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_key ON customers (lower(email), phone);
DO $$ BEGIN EXECUTE 'CREATE UNIQUE INDEX orders_placed_key ON orders (placed, customer_id)'; END $$;
