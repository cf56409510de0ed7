-- rows: orders 5000000
ALTER TABLE orders ADD COLUMN note text;
DO $$ BEGIN ALTER TABLE orders ADD CHECK (total > 0); END $$;
CREATE INDEX ON orders (code);
