-- rows: orders 5000000
ALTER TABLE orders ADD COLUMN discount positive;
CREATE DOMAIN filled AS text NOT NULL DEFAULT 'none';
ALTER TABLE customers ADD COLUMN tier filled DEFAULT 'basic';
DO $$ BEGIN ALTER TABLE events ADD COLUMN weight positive; END $$;
