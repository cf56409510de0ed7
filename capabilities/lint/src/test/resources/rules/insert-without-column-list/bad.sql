INSERT INTO customers VALUES (71, 'a@example.com', 'A');
WITH new AS (SELECT 72 AS id) INSERT INTO public.customers AS c SELECT id, 'b@example.com', 'B' FROM new ON CONFLICT DO NOTHING;
DO $$ BEGIN
    INSERT INTO customers (SELECT 73, 'c@example.com', 'C');
END $$;
