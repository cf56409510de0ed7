-- rows: orders 5000000
ALTER TABLE orders ALTER COLUMN id TYPE bigint;
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ALTER COLUMN total TYPE numeric(12, 3)'; END $$;
ALTER TABLE events ALTER COLUMN id TYPE bigint;
