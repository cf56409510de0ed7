-- The indexes that this transaction has made, hidden: one, or one of a partitioned table with those of its partitions.
WITH i AS (
    UPDATE pg_index SET indislive = false WHERE xmin::text::bigint = pg_current_xact_id()::text::bigint & 4294967295
    RETURNING indexrelid, indrelid, indisunique, indpred, indexprs)
SELECT i.indexrelid AS index, i.indrelid AS table, n.nspname AS schema, c.relname AS name, tn.nspname AS table_schema, t.relname AS table_name,
       c.relkind = 'i' AS leaf, NOT c.relispartition AS top, a.amname AS method, pg_relation_filenode(c.oid)::text AS file,
       i.indisunique AS is_unique, pg_get_expr(i.indpred, i.indrelid) AS predicate,
       i.indexprs IS NOT NULL AS computed,
       (SELECT option_value::integer FROM pg_options_to_table(c.reloptions) WHERE option_name = 'fillfactor') AS fillfactor,
       (SELECT option_value::integer FROM pg_options_to_table(c.reloptions) WHERE option_name = 'pages_per_range') AS pages_per_range,
       coalesce((SELECT option_value::boolean FROM pg_options_to_table(c.reloptions) WHERE option_name = 'deduplicate_items'), true) AS deduplicate
  FROM i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_am a ON a.oid = c.relam
  JOIN pg_class t ON t.oid = i.indrelid
  JOIN pg_namespace tn ON tn.oid = t.relnamespace
 ORDER BY i.indexrelid
