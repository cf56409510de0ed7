CREATE TABLE customers (id bigint PRIMARY KEY, phone text NOT NULL, born_on date, visits integer);
INSERT INTO customers SELECT n, CASE WHEN n % 10 = 0 THEN 'N/A' ELSE 'p' || n END, CASE WHEN n % 10 = 1 THEN date '1900-01-01' ELSE date '1960-01-01' + n::integer END, CASE WHEN n % 10 = 2 THEN -1 ELSE n END FROM generate_series(1, 600) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
