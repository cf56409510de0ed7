-- Which database it is, and what decides how fast its queries are where that is not as delivered.
SELECT (SELECT c.system_identifier::text FROM pg_control_system() c) AS system,
       current_database() AS database,
       current_setting('server_version') AS version,
       ARRAY(SELECT s.name || '=' || s.setting || coalesce(s.unit, '')
             FROM pg_settings s
             WHERE (s.name LIKE 'enable\_%' OR s.name LIKE '%\_cost' OR s.name LIKE 'jit%' OR s.name LIKE '%\_collapse\_limit'
                    OR s.name LIKE 'autovacuum%' OR s.name LIKE 'max\_parallel%' OR s.name LIKE '%\_io\_concurrency'
                    OR s.name IN ('shared_buffers', 'work_mem', 'hash_mem_multiplier', 'effective_cache_size', 'plan_cache_mode',
                                  'default_statistics_target', 'max_connections', 'synchronous_commit', 'max_wal_size',
                                  'checkpoint_timeout', 'huge_pages', 'io_method'))
               AND s.setting IS DISTINCT FROM s.boot_val
             ORDER BY s.name) AS settings
