-- In no order of time.
CREATE TABLE contacts (id bigint PRIMARY KEY, born_on date NOT NULL);
INSERT INTO contacts SELECT n, date '1950-01-01' + (n * 7919) % 20000 FROM generate_series(1, 60000) n;
-- Updated as often as written.
CREATE TABLE sessions (id bigint PRIMARY KEY, started_at timestamptz NOT NULL, hits integer NOT NULL);
INSERT INTO sessions SELECT n, timestamptz '2026-01-01' + n * interval '1 second', 1 FROM generate_series(1, 60000) n;
UPDATE sessions SET hits = 2;
-- Small, whatever it may grow to.
CREATE TABLE releases (id bigint PRIMARY KEY, released_on date NOT NULL);
INSERT INTO releases SELECT n, date '2020-01-01' + n::integer FROM generate_series(1, 400) n;
-- Partitioned.
CREATE TABLE readings (id bigint NOT NULL, read_at timestamptz NOT NULL) PARTITION BY RANGE (read_at);
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO readings SELECT n, timestamptz '2026-01-01' + n * interval '1 second' FROM generate_series(1, 60000) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
