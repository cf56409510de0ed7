CREATE TABLE public.shipments (id integer PRIMARY KEY, sent_at timestamp NOT NULL, weight integer NOT NULL);
INSERT INTO public.shipments SELECT i, timestamp '2026-01-01 00:00' + i * interval '17 min', i % 997 FROM generate_series(1, 20000) i;
CREATE INDEX shipments_sent_at_idx ON public.shipments (sent_at);
CREATE TABLE public.customers (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO public.customers SELECT i, 'customer ' || i FROM generate_series(1, 20000) i;
CREATE TABLE public.invoices (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES public.customers, total integer NOT NULL, note text NOT NULL);
INSERT INTO public.invoices SELECT i, 1 + i % 15000, i % 997, repeat('n', 400) FROM generate_series(1, 25000) i;
