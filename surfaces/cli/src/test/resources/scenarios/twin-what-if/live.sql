CREATE TABLE public.orders (id integer PRIMARY KEY, customer_id integer NOT NULL, status text NOT NULL, total numeric(10, 2) NOT NULL, made_on date NOT NULL);
INSERT INTO public.orders SELECT i, i * 7919 % 2500, CASE WHEN i % 50 = 0 THEN 'open' ELSE 'done' END, i % 997, date '2026-01-01' + i / 100 FROM generate_series(1, 20000) i;
ANALYZE public.orders;
