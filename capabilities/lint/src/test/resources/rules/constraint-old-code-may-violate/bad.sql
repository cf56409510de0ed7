ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total > 0) NOT VALID;
ALTER TABLE orders ALTER COLUMN placed SET NOT NULL, ADD UNIQUE (code);
CREATE UNIQUE INDEX orders_once ON orders (customer_id, placed) WHERE state = 'open';
DO $$ BEGIN EXECUTE 'ALTER TABLE orders ADD FOREIGN KEY (code) REFERENCES orders (code)'; END $$;
