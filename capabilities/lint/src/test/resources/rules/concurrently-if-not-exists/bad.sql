-- runner: psql
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_code_idx ON orders (code);
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_placed_key ON public.orders (placed);
