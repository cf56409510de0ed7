-- rows: orders 5000000
ALTER TABLE orders ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE customers ADD COLUMN seen timestamptz DEFAULT clock_timestamp(), ADD COLUMN tier text DEFAULT 'basic';
DO $$ BEGIN EXECUTE 'ALTER TABLE events ADD COLUMN sample double precision DEFAULT random()'; END $$;
