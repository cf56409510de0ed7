CREATE TABLE orders (id bigint PRIMARY KEY, day date NOT NULL);
INSERT INTO orders SELECT n, date '2026-01-01' FROM generate_series(1, 500) n;
-- Read once; empty; read in one of its partitions.
CREATE TABLE fairs (id bigint NOT NULL);
INSERT INTO fairs SELECT generate_series(1, 10);
SELECT count(*) FROM fairs;
CREATE TABLE drafts (id bigint NOT NULL);
CREATE TABLE readings (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO readings SELECT n, date '2025-06-01' + n::integer % 400 FROM generate_series(1, 500) n;
ANALYZE;
DO $$
BEGIN
    FOR n IN 1..200 LOOP
        PERFORM FROM readings_2026 WHERE id = n;
        PERFORM FROM orders WHERE id = n;
    END LOOP;
END
$$;
SELECT pg_stat_force_next_flush();
