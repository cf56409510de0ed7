-- One row for each role, text and nesting. Marked by the minor version of the extension, which may be older than the server's.
SELECT s.query,
       s.calls,
       s.total_exec_time AS total, -- since 8
       s.max_exec_time AS longest, -- since 8
       s.total_time AS total, -- before 8
       s.max_time AS longest, -- before 8
       s.rows,
       s.toplevel AS toplevel -- since 9
       true AS toplevel -- before 9
FROM pg_stat_statements s
WHERE s.dbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
