-- rows: orders 5000000, customers 300
ALTER TABLE orders ADD CONSTRAINT orders_total_positive CHECK (total > 0);
ALTER TABLE customers ADD CHECK (length(phone) < 20), ADD COLUMN note text;
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD CONSTRAINT paid CHECK (total > 0 OR code IS NULL)'; END $$;
ALTER TABLE events ADD CONSTRAINT kind_said CHECK (kind <> '');
ALTER TABLE customers DROP CONSTRAINT customers_phone_check, ADD CONSTRAINT customers_phone_check CHECK (length(phone) < 30);
