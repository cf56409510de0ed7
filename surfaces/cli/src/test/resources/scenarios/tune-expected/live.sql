CREATE TABLE public.customers (id integer PRIMARY KEY, email text NOT NULL);
INSERT INTO public.customers SELECT i, 'c' || i || '@example.com' FROM generate_series(1, 5000) i;
CREATE TABLE public.orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES public.customers, status text NOT NULL, made_on date NOT NULL);
INSERT INTO public.orders SELECT i, 1 + i * 7919 % 5000, CASE WHEN i % 50 = 0 THEN 'open' ELSE 'done' END, date '2026-01-01' + i / 100 FROM generate_series(1, 50000) i;
-- ANALYZE reads 300 rows for each point of the target: with these all of them, so that it says the same each time.
ALTER TABLE public.orders ALTER COLUMN id SET STATISTICS 200;
ANALYZE;
