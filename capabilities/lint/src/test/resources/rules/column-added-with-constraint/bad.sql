-- rows: orders 5000000
ALTER TABLE orders ADD COLUMN reference text UNIQUE;
ALTER TABLE orders ADD COLUMN score integer NOT NULL DEFAULT 1 CHECK (score > 0);
DO $$ BEGIN EXECUTE 'ALTER TABLE customers ADD COLUMN region integer CONSTRAINT region_known CHECK (region IN (1, 2))'; END $$;
