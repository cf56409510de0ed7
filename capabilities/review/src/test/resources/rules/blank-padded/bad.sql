CREATE TABLE customers (id bigint PRIMARY KEY, code varchar(20) NOT NULL UNIQUE, city text, "taxNumber" text);
INSERT INTO customers SELECT n, 'C' || n, CASE WHEN n % 50 = 0 THEN ' Berlin' WHEN n % 51 = 0 THEN E'Paris\u00a0' ELSE 'Rome' END, 'T' || n || CASE WHEN n % 30 = 0 THEN E'\t' ELSE '' END FROM generate_series(1, 1000) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
