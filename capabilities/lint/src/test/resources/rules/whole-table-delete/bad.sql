-- runner: psql
-- rows: orders 5000000
DELETE FROM orders;
DELETE FROM public.customers RETURNING id;
INSERT INTO customers VALUES (1, 'a'), (2, 'b');
DO $$ BEGIN DELETE FROM customers; END $$;
