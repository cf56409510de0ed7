-- runner: psql
DROP INDEX CONCURRENTLY customers_email_key;
DO $$ BEGIN EXECUTE 'DROP INDEX orders_code_key'; END $$;
