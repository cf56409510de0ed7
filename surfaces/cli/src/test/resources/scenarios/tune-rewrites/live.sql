CREATE TABLE public.customers (id integer PRIMARY KEY, email text NOT NULL UNIQUE, name text NOT NULL, city text);
INSERT INTO public.customers SELECT i, 'c' || i || '@example.com', 'customer ' || i, 'city ' || i % 20 FROM generate_series(1, 5000) i;
CREATE TABLE public.orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES public.customers, seller_id integer REFERENCES public.customers, status text NOT NULL, total integer NOT NULL, made_at timestamptz NOT NULL);
INSERT INTO public.orders SELECT i, 1 + i * 7919 % 2500, nullif(i % 100, 0), CASE WHEN i % 50 = 0 THEN 'open' ELSE 'done' END, i % 997, timestamptz '2026-01-01 00:00+00' + i * interval '5 min' FROM generate_series(1, 20000) i;
CREATE INDEX orders_customer_id_idx ON public.orders (customer_id);
CREATE INDEX orders_made_at_idx ON public.orders (made_at);
CREATE TABLE public.archived_orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES public.customers, total integer NOT NULL);
INSERT INTO public.archived_orders SELECT i, 1 + i % 5000, i % 97 FROM generate_series(100001, 120000) i;
