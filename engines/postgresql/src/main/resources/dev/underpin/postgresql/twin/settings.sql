-- What the planner obeys, as a new session of this role gets it.
SELECT name, reset_val AS setting FROM pg_settings
 WHERE category LIKE 'Query Tuning%'
    OR name IN ('work_mem', 'hash_mem_multiplier', 'max_parallel_workers', 'max_parallel_workers_per_gather', 'parallel_leader_participation',
                'effective_io_concurrency', 'jit', 'search_path', 'default_text_search_config', 'lc_monetary', 'array_nulls',
                'transform_null_equals', 'intervalstyle', 'block_size')
