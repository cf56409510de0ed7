ALTER TABLE orders ADD COLUMN note text;
CREATE INDEX CONCURRENTLY orders_code_idx ON orders (code);
DO $$ BEGIN EXECUTE 'CREATE INDEX CONCURRENTLY orders_placed_idx ON orders (placed)'; END $$;
VACUUM orders;
