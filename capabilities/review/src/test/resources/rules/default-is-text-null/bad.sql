CREATE TABLE users (id bigint PRIMARY KEY, nickname text DEFAULT 'NULL', token varchar(40) NOT NULL DEFAULT 'gen_random_uuid()');
INSERT INTO users SELECT n FROM generate_series(1, 300) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
