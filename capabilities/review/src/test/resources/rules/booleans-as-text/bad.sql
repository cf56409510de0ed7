CREATE TABLE users (id bigint PRIMARY KEY, active char(1) NOT NULL, newsletter text DEFAULT 'No');
INSERT INTO users SELECT n, CASE WHEN n % 3 > 0 THEN 'Y' ELSE 'N' END, CASE n % 3 WHEN 0 THEN 'Yes' WHEN 1 THEN 'no' END FROM generate_series(1, 600) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
