-- One row for each role, text and nesting. Marked by the minor version of the extension, which may be older than the server's.
SELECT s.query,
       s.calls,
       s.total_exec_time AS total, -- since 8
       s.max_exec_time AS longest, -- since 8
       s.min_exec_time AS shortest, -- since 8
       s.calls * (s.stddev_exec_time ^ 2 + s.mean_exec_time ^ 2) AS squares, -- since 8
       s.total_time AS total, -- before 8
       s.max_time AS longest, -- before 8
       s.min_time AS shortest, -- before 8
       s.calls * (s.stddev_time ^ 2 + s.mean_time ^ 2) AS squares, -- before 8
       s.rows,
       s.shared_blks_hit AS hits,
       s.shared_blks_read AS reads,
       s.shared_blks_dirtied AS dirtied,
       s.temp_blks_read + s.temp_blks_written AS temporary,
       s.wal_bytes::bigint AS wal, -- since 8
       0 AS wal, -- before 8
       s.toplevel AS toplevel -- since 9
       true AS toplevel -- before 9
FROM pg_stat_statements s
WHERE s.dbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
