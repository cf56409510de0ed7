-- Where pg_stat_statements is in this database, in which version, and whether the server has its library loaded.
SELECT n.nspname AS schema,
       e.extversion AS version,
       current_setting('pg_stat_statements.max', true) IS NOT NULL AS loaded
FROM pg_extension e
    JOIN pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname = 'pg_stat_statements'
