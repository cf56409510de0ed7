-- What decides how fast the server is.
SELECT name, current_setting(name) AS value FROM pg_settings
 WHERE name IN ('shared_buffers', 'maintenance_work_mem', 'work_mem', 'max_wal_size', 'wal_level', 'fsync', 'synchronous_commit',
                'full_page_writes', 'autovacuum', 'jit')
