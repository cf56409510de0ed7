CREATE TABLE parcels (id bigint PRIMARY KEY, weight_grams text NOT NULL, "declaredValueAmount" text NOT NULL, item_count varchar(10));
INSERT INTO parcels SELECT n, (200 + n * 7)::text, (n * 1.25)::text, CASE WHEN n % 100 = 0 THEN 'several' ELSE n::text END FROM generate_series(1, 600) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
