-- Thousands, places on a map, one identifier each, an array, versions, sizes.
CREATE TABLE campaigns (id bigint PRIMARY KEY, price text NOT NULL, place text NOT NULL, external_ids text NOT NULL, customers bigint[] NOT NULL, trace text NOT NULL, size text NOT NULL, sentence text NOT NULL);
INSERT INTO campaigns SELECT n, '1,' || 100 + n, '52.' || n || ', 13.' || n, n::text, ARRAY[n, n + 1], md5(n::text)::uuid::text, n || ' ' || n + 7, 'orders 12, 13 and ' || n FROM generate_series(1, 200) n;
ANALYZE;
