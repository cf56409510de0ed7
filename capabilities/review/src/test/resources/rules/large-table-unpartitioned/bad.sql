CREATE TABLE events (id bigint PRIMARY KEY, kind text NOT NULL, occurred_at timestamptz NOT NULL);
INSERT INTO events SELECT n, 'kind ' || n % 20, timestamptz '2026-01-01' + n * interval '1 second' FROM generate_series(1, 60000) n;
DELETE FROM events WHERE id <= 100;
ANALYZE events;
SELECT pg_stat_force_next_flush();
