CREATE TABLE public.orders (id integer PRIMARY KEY, number text, total integer NOT NULL);
INSERT INTO public.orders SELECT i, 'A' || i, i FROM generate_series(1, 3000) i;
CREATE INDEX orders_total_idx ON public.orders (total);
ANALYZE public.orders;
