-- Where relations are kept.
SELECT n.nspname AS schema, c.relname AS name, pg_relation_filenode(c.oid)::text AS file,
       CASE WHEN c.relkind = 'i' THEN a.amname ELSE '' END AS method, coalesce(tn.nspname, '') AS table_schema, coalesce(t.relname, '') AS table_name
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_am a ON a.oid = c.relam
  LEFT JOIN pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_class t ON t.oid = i.indrelid
  LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
 WHERE c.relkind IN ('r', 'm', 'i') AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
