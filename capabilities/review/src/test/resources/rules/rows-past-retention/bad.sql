CREATE TABLE visits (id bigint PRIMARY KEY, born_on date, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
INSERT INTO visits SELECT n, '1980-01-01', timestamptz '2023-11-01' + n * interval '1 day', '2026-11-01' FROM generate_series(1, 1100) n;
-- By the column that cuts the partitions.
CREATE TABLE readings (id bigint NOT NULL, read_at date NOT NULL, checked_at date) PARTITION BY RANGE (read_at);
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO readings SELECT n, date '2025-02-01' + n, '2026-11-01' FROM generate_series(1, 600) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
