CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz NOT NULL, cancelled_at timestamptz);
CREATE INDEX orders_cancelled_at_idx ON orders (cancelled_at);
INSERT INTO orders SELECT n, timestamptz '2026-01-01' + n * interval '1 minute', CASE WHEN n % 20 = 0 THEN timestamptz '2026-01-02' + n * interval '1 minute' END FROM generate_series(1, 100000) n;
ANALYZE orders;
SELECT pg_stat_force_next_flush();
