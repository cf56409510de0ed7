ALTER TABLE orders VALIDATE CONSTRAINT orders_code_not_null;
DO $$ BEGIN EXECUTE 'ALTER TABLE customers VALIDATE CONSTRAINT customers_phone_not_null'; END $$;
