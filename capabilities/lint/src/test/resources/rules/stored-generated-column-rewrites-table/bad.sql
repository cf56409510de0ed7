-- server: 17
-- rows: orders 5000000
ALTER TABLE orders ADD COLUMN gross numeric GENERATED ALWAYS AS (total * 1.19) STORED;
ALTER TABLE orders ALTER COLUMN gross SET EXPRESSION AS (total * 1.2);
DO $$ BEGIN ALTER TABLE customers ADD COLUMN plain text GENERATED ALWAYS AS (lower(email)) STORED; END $$;
