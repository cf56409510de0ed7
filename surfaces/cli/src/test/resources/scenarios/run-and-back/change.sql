ALTER TABLE orders ADD COLUMN code uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE orders ALTER COLUMN number SET NOT NULL;
CREATE INDEX orders_number_idx ON orders (number);
