-- runner: psql
-- rows: orders 5000000
UPDATE orders SET code = 'none';
ALTER TABLE orders ADD COLUMN state text;
UPDATE orders AS o
   SET state = (SELECT 'vip' FROM customers WHERE customers.id = o.customer_id)
 WHERE state IS NULL;
UPDATE customers SET email = lower(email);
DO $$ BEGIN UPDATE customers SET email = trim(email); END $$;
