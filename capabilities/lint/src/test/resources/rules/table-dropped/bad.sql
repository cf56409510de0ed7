-- rows: orders 5000000
DROP TABLE orders;
DROP TABLE IF EXISTS "Old", logs;
DROP TABLE readings_2023;
DO $$ BEGIN EXECUTE 'DROP TABLE ' || 'customers'; END $$;
