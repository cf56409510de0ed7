-- rows: orders 5000000
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_positive;
ALTER TABLE customers ADD CONSTRAINT customers_phone_not_null NOT NULL phone NOT VALID;
DO $$ BEGIN EXECUTE 'ALTER TABLE customers VALIDATE CONSTRAINT customers_phone_not_null'; END $$;
