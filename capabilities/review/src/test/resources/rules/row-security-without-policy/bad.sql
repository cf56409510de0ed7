CREATE TABLE exports (id bigint PRIMARY KEY);
ALTER TABLE exports ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON exports TO app;
SELECT pg_stat_force_next_flush();
