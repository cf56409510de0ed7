ALTER TABLE customers RENAME CONSTRAINT customers_email_key TO customers_email_unique;
DO $$ BEGIN EXECUTE 'ALTER TABLE orders RENAME CONSTRAINT orders_total_check TO orders_total_positive'; END $$;
ALTER INDEX customers_pkey RENAME TO customers_key;
