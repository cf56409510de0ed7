CREATE TABLE readings (id bigint PRIMARY KEY, sensor text NOT NULL, value numeric NOT NULL);
INSERT INTO readings SELECT n, 's' || n % 50, n FROM generate_series(1, 30000) n;
CREATE TABLE imports (id bigint PRIMARY KEY, line text NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO imports SELECT n, 'line ' || n FROM generate_series(1, 20000) n;
SELECT pg_stat_force_next_flush();
