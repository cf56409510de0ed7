CREATE TABLE deliveries (id bigint PRIMARY KEY, request_headers json NOT NULL DEFAULT '{}', body jsonb);
INSERT INTO deliveries SELECT n FROM generate_series(1, 500) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
