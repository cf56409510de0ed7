ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
DO $$ BEGIN EXECUTE 'ALTER TABLE customers ADD CONSTRAINT customers_phone_not_null NOT NULL phone NOT VALID'; END $$;
