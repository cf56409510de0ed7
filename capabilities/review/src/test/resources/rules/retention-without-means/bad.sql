-- Nothing tells how old a row is.
CREATE TABLE access_log (id bigint PRIMARY KEY, path text NOT NULL, status integer NOT NULL);
INSERT INTO access_log SELECT n, '/', 200 FROM generate_series(1, 300) n;
-- Something does, and nothing finds it.
CREATE TABLE visits (id bigint PRIMARY KEY, page text NOT NULL, started_on date, recorded_at timestamptz NOT NULL, updated_at timestamptz);
CREATE INDEX visits_page_idx ON visits (page, recorded_at);
INSERT INTO visits SELECT n, 'page ' || n % 50, NULL, timestamptz '2026-06-01' + n * interval '1 minute' FROM generate_series(1, 12000) n;
-- Cut, but not by time.
CREATE TABLE readings (id bigint NOT NULL, sensor integer NOT NULL, read_at timestamptz NOT NULL) PARTITION BY LIST (sensor);
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES IN (1);
INSERT INTO readings SELECT n, 1, timestamptz '2026-06-01' + n * interval '1 minute' FROM generate_series(1, 12000) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
