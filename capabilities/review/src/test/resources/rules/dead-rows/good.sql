-- Just below what autovacuum waits for.
CREATE TABLE stock_levels (id bigint PRIMARY KEY, on_hand integer NOT NULL);
INSERT INTO stock_levels SELECT n, 10 FROM generate_series(1, 80000) n;
ANALYZE stock_levels;
UPDATE stock_levels SET on_hand = 9 WHERE id <= 15000;
-- All of a few.
CREATE TABLE jobs (id bigint PRIMARY KEY);
INSERT INTO jobs SELECT generate_series(1, 8000);
DELETE FROM jobs;
-- Vacuumed, after its deletes were counted.
CREATE TABLE sessions (id bigint PRIMARY KEY);
INSERT INTO sessions SELECT generate_series(1, 40000);
DELETE FROM sessions WHERE id <= 30000;
SELECT pg_stat_force_next_flush();
VACUUM sessions;
SELECT pg_stat_force_next_flush();
