-- runner: psql
UPDATE orders SET code = 'none' WHERE total > 5;
UPDATE orders SET code = 'none' WHERE code IS NULL;
DO $$ DECLARE page bigint := 0; pages bigint := pg_relation_size('public.orders') / current_setting('block_size')::bigint; BEGIN WHILE page < pages LOOP UPDATE public.orders SET code = 'x' WHERE ctid >= format('(%s,0)', page)::tid AND ctid < format('(%s,0)', page + 500)::tid AND code IS DISTINCT FROM 'x'; COMMIT; page := page + 500; END LOOP; END $$;
WITH batch AS (SELECT id FROM orders ORDER BY id LIMIT 1000) UPDATE orders SET code = 'x' FROM batch WHERE orders.id = batch.id;
CREATE TABLE fresh (id integer);
INSERT INTO fresh SELECT id FROM orders;
UPDATE fresh SET id = id + 1;
INSERT INTO orders (id, customer_id) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET code = 'x';
ALTER TABLE orders ADD COLUMN state text DEFAULT 'new';
UPDATE orders SET state = 'old' WHERE state IS NULL;
UPDATE customers SET email = lower(email) WHERE 1 = 1;
