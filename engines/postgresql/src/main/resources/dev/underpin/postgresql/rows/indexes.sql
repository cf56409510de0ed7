-- The indexes to be built, those of a table together, and what tells duplicates of a unique one.
SELECT i.indexrelid::regclass::text AS index, i.indrelid::regclass::text AS table_text, n.nspname AS schema, t.relname AS name,
       i.indisunique AND NOT i.indisexclusion AND m.amname = 'btree' AS is_unique,
       (SELECT array_agg('(' || pg_get_indexdef(i.indexrelid, k, false) || ')' ORDER BY k) FROM generate_series(1, i.indnkeyatts) k) AS keys,
       coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') AS predicate,
       NOT i.indnullsnotdistinct AS nulls_distinct -- since 15
       true AS nulls_distinct -- before 15
  FROM pg_index i
  JOIN pg_class t ON t.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_am m ON m.oid = c.relam
 WHERE t.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
 ORDER BY n.nspname, t.relname, i.indisunique DESC, c.oid
