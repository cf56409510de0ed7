-- Empty only; NULL only; empty once.
CREATE TABLE customers (id bigint PRIMARY KEY, phone text NOT NULL, fax text, mobile text);
INSERT INTO customers SELECT n, CASE n % 3 WHEN 0 THEN '' ELSE 'p' || n END, CASE WHEN n % 3 > 0 THEN 'f' || n END, CASE WHEN n = 7 THEN '' WHEN n % 3 > 0 THEN 'm' || n END FROM generate_series(1, 600) n;
ANALYZE;
