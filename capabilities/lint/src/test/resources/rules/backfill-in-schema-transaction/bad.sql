-- rows: orders 5000000
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders
   SET state = CASE WHEN total > 0 THEN 'paid' ELSE 'open' END
 WHERE state IS NULL;
INSERT INTO customers (id, email) SELECT customer_id, 'x' FROM orders ON CONFLICT DO NOTHING;
DO $$ BEGIN ALTER TABLE products ADD COLUMN sold bigint; UPDATE products SET sold = 0; END $$;
