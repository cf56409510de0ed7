-- rows: orders 5000000, customers 300
CREATE INDEX orders_code_idx ON orders (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX ON customers (lower(email));
DO $$ BEGIN EXECUTE 'CREATE INDEX orders_placed_idx ON orders (placed DESC)'; END $$;
