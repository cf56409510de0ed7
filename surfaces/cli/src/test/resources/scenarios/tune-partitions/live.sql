CREATE TABLE public.customers (id integer PRIMARY KEY, email text NOT NULL, city text NOT NULL);
INSERT INTO public.customers SELECT i, 'c' || i || '@example.com', 'city ' || i % 20 FROM generate_series(1, 5000) i;
CREATE TABLE public.payments (id bigint NOT NULL, customer_id integer NOT NULL REFERENCES public.customers, staff_id integer NOT NULL, amount numeric(8, 2) NOT NULL, paid_at timestamp NOT NULL,
    PRIMARY KEY (id, paid_at)) PARTITION BY RANGE (paid_at);
CREATE TABLE public.payments_2026_01 PARTITION OF public.payments FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE public.payments_2026_02 PARTITION OF public.payments FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE TABLE public.payments_2026_03 PARTITION OF public.payments FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
CREATE TABLE public.payments_2026_04 PARTITION OF public.payments FOR VALUES FROM ('2026-04-01') TO ('2026-05-01');
CREATE TABLE public.payments_2026_05 PARTITION OF public.payments FOR VALUES FROM ('2026-05-01') TO ('2026-06-01');
CREATE TABLE public.payments_later PARTITION OF public.payments DEFAULT;
INSERT INTO public.payments SELECT i, 1 + i * 7919 % 5000, 1 + i % 9, i % 997, timestamp '2026-01-01' + i * interval '100 seconds' FROM generate_series(1, 129000) i;
CREATE INDEX payments_2026_01_customer_idx ON public.payments_2026_01 (customer_id);
CREATE INDEX payments_2026_02_customer_idx ON public.payments_2026_02 (customer_id);
CREATE INDEX payments_2026_02_customer_again_idx ON public.payments_2026_02 (customer_id);
CREATE INDEX payments_2026_03_staff_idx ON public.payments_2026_03 (staff_id);
-- ANALYZE reads 300 rows for each point of the target: with these all of them, so that it says the same each time.
ALTER TABLE public.payments ALTER COLUMN id SET STATISTICS 450;
ANALYZE;
