CREATE TABLE stock_levels (id bigint PRIMARY KEY, on_hand integer NOT NULL);
INSERT INTO stock_levels SELECT n, 10 FROM generate_series(1, 40000) n;
ANALYZE stock_levels;
UPDATE stock_levels SET on_hand = 9 WHERE id <= 20000;
CREATE TABLE jobs (id bigint PRIMARY KEY, payload text NOT NULL) WITH (autovacuum_vacuum_scale_factor = 5);
INSERT INTO jobs SELECT n, 'job ' || n FROM generate_series(1, 60000) n;
DELETE FROM jobs WHERE id <= 50000;
ANALYZE jobs;
SELECT pg_stat_force_next_flush();
