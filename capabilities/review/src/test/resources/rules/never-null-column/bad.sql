CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz, note text);
INSERT INTO orders SELECT n, timestamptz '2026-01-01' + n * interval '1 minute', CASE WHEN n % 500 = 0 THEN NULL ELSE 'n' END FROM generate_series(1, 3000) n;
ANALYZE orders;
