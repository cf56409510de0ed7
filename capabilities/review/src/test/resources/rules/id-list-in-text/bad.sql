CREATE TABLE campaigns (id bigint PRIMARY KEY, customer_ids text NOT NULL, segments text);
INSERT INTO campaigns SELECT n, CASE WHEN n % 3 = 0 THEN n::text ELSE n || ',' || n + 1 || ', ' || n + 2 END, CASE WHEN n % 2 = 0 THEN md5('a' || n)::uuid || ';' || md5('b' || n)::uuid END FROM generate_series(1, 200) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
