-- Size and use of tables. A partitioned table has no rows of its own: its partitions have.
SELECT n.nspname AS schema, c.relname AS name,
       greatest(c.reltuples::bigint, -1) AS planner_rows, s.n_live_tup AS live_rows, s.n_dead_tup AS dead_rows,
       pg_relation_size(c.oid) AS bytes,
       CASE WHEN c.reltoastrelid <> 0 THEN pg_total_relation_size(c.reltoastrelid) ELSE 0 END AS toast_bytes,
       s.seq_scan AS sequential_scans, s.idx_scan AS index_scans,
       s.n_tup_ins AS inserted, s.n_tup_upd AS updated, s.n_tup_del AS deleted, s.n_tup_hot_upd AS hot_updates,
       CASE WHEN c.relfrozenxid <> '0' THEN age(c.relfrozenxid)::bigint ELSE -1 END AS transaction_age,
       greatest(s.last_vacuum, s.last_autovacuum) AS last_vacuum, greatest(s.last_analyze, s.last_autoanalyze) AS last_analyze
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
  LEFT JOIN pg_depend e ON e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e'
 WHERE c.relkind IN ('r', 'm', 'p') AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND e.objid IS NULL
