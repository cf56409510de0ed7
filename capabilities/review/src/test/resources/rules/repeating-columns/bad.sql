CREATE TABLE customers (id bigint PRIMARY KEY, phone1 text NOT NULL, phone2 text, phone3 text);
CREATE TABLE boxes (id bigint PRIMARY KEY, item_1_name text, item_1_qty integer, item_2_name text, item_2_qty integer, item_3_name text, item_3_qty integer);
INSERT INTO customers SELECT n, 'p', CASE WHEN n % 5 = 0 THEN 'p' END FROM generate_series(1, 1000) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
