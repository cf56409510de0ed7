CREATE TABLE readings (id bigint PRIMARY KEY, sensor text NOT NULL);
INSERT INTO readings SELECT n, 's' || n % 50 FROM generate_series(1, 30000) n;
ANALYZE readings;
-- Small enough to guess.
CREATE TABLE sensors (id bigint PRIMARY KEY, name text NOT NULL);
INSERT INTO sensors SELECT n, 's' || n FROM generate_series(1, 9000) n;
-- Written to and empty again: nothing to know.
CREATE TABLE queue (id bigint PRIMARY KEY);
INSERT INTO queue SELECT generate_series(1, 20000);
DELETE FROM queue;
SELECT pg_stat_force_next_flush();
