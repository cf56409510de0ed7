CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, amount numeric);
CREATE INDEX IF NOT EXISTS orders_pkey ON orders (code);
ALTER TABLE orders ADD COLUMN IF NOT EXISTS code text;
DROP TABLE IF EXISTS order_items;
ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_code_key;
