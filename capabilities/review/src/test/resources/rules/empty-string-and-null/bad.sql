CREATE TABLE customers (id bigint PRIMARY KEY, phone text);
INSERT INTO customers SELECT n, CASE n % 3 WHEN 0 THEN '' WHEN 1 THEN 'p' || n END FROM generate_series(1, 600) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
