ALTER TABLE customers DROP CONSTRAINT customers_email_key;
DO $$ BEGIN EXECUTE 'ALTER TABLE orders DROP CONSTRAINT orders_code_key'; END $$;
