-- What the counters cover. Marked by the minor version of the extension, which may be older than the server's.
SELECT now() AS read_at,
       i.stats_reset AS reset_at, -- since 9
       i.dealloc AS forgotten, -- since 9
       NULL::timestamptz AS reset_at, -- before 9
       0 AS forgotten, -- before 9
       current_setting('pg_stat_statements.max') AS most,
       current_setting('pg_stat_statements.track') AS track,
       current_setting('pg_stat_statements.track_utility') = 'on' AS utility,
       current_setting('compute_query_id', true) AS query_id,
       current_user AS role
FROM pg_stat_statements_info i -- since 9
