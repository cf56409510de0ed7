COMMENT ON EXTENSION plpgsql IS 'built in';
GRANT SELECT ON orders TO lintc_app;
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
SET log_statement = 'none';
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO lintc_app;
