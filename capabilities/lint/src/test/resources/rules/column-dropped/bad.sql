-- rows: orders 5000000
DROP VIEW orders_codes;
ALTER TABLE orders DROP COLUMN code, DROP COLUMN total;
DO $$ BEGIN EXECUTE 'ALTER TABLE customers DROP COLUMN name'; END $$;
ALTER TABLE orders DROP COLUMN placed, ADD COLUMN placed date;
