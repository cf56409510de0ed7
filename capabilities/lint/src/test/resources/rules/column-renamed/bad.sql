ALTER TABLE customers RENAME COLUMN name TO full_name;
DO $$ BEGIN EXECUTE 'ALTER TABLE orders RENAME placed TO "placedAt"'; END $$;
