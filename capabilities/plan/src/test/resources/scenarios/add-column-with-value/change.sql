ALTER TABLE orders ADD COLUMN region text NOT NULL;
ALTER TABLE orders ADD CONSTRAINT orders_region_check CHECK (region IN ('eu', 'us', 'unknown'));
CREATE INDEX orders_region_idx ON orders (region);
