ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;
DO $$ BEGIN EXECUTE 'ALTER TABLE customers VALIDATE CONSTRAINT customers_phone_said'; END $$;
