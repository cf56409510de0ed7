ALTER TABLE lines DROP CONSTRAINT lines_order_id_fkey;
DO $$ BEGIN EXECUTE 'ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE'; END $$;
