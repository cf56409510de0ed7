-- rows: orders 5000000
ALTER TABLE orders ALTER COLUMN placed TYPE timestamptz;
DO $$ BEGIN ALTER TABLE orders ALTER COLUMN placed TYPE timestamp; END $$;
