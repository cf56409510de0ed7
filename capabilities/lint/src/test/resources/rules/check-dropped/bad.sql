ALTER TABLE orders DROP CONSTRAINT orders_total_positive;
DO $$ BEGIN EXECUTE 'ALTER TABLE orders DROP CONSTRAINT orders_code_said'; END $$;
