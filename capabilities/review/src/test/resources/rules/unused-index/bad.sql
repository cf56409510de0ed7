CREATE TABLE events (id bigint PRIMARY KEY, kind text NOT NULL, at timestamptz NOT NULL);
CREATE INDEX events_kind_at_idx ON events (kind, at);
INSERT INTO events SELECT n, 'kind ' || n, timestamptz '2026-01-01' + n * interval '1 second' FROM generate_series(1, 40000) n;
VACUUM ANALYZE events;
SELECT count(*) FROM events;
SELECT pg_stat_force_next_flush();
