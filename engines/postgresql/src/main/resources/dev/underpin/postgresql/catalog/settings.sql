-- Settings that change what a reviewer should say: as a new session of this role gets them, not as this reading session set them.
-- TimeZone is not among them: the driver sends one of its own.
SELECT name, reset_val AS setting FROM pg_settings
 WHERE name IN ('autovacuum', 'search_path', 'server_encoding', 'max_connections', 'shared_buffers', 'work_mem', 'maintenance_work_mem',
                'effective_cache_size', 'random_page_cost', 'seq_page_cost', 'default_statistics_target', 'wal_level',
                'autovacuum_freeze_max_age', 'autovacuum_vacuum_scale_factor', 'autovacuum_analyze_scale_factor', 'lock_timeout',
                'statement_timeout', 'idle_in_transaction_session_timeout', 'track_counts', 'fsync', 'full_page_writes',
                'synchronous_commit', 'max_wal_size', 'jit', 'row_security', 'standard_conforming_strings', 'password_encryption', 'ssl')
