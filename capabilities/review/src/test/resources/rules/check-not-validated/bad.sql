CREATE TABLE orders (id bigint PRIMARY KEY, total numeric, "Due" date);
INSERT INTO orders SELECT n, n - 10 FROM generate_series(1, 1000) n;
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_due_given NOT NULL "Due" NOT VALID;
ALTER TABLE orders ADD CONSTRAINT orders_total_limit CHECK (total < 1000000) NOT ENFORCED;
ANALYZE;
SELECT pg_stat_force_next_flush();
