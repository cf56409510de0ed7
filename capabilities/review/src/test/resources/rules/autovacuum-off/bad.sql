CREATE TABLE events (id bigint PRIMARY KEY) WITH (autovacuum_enabled = off);
INSERT INTO events SELECT n FROM generate_series(1, 5000) n;
DELETE FROM events WHERE id % 2 = 0;
ANALYZE events;
CREATE TABLE log (id bigint, day date) PARTITION BY RANGE (day);
CREATE TABLE log_2026 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') WITH (autovacuum_enabled = false);
SELECT pg_stat_force_next_flush();
