-- Every index with those of its partitions below it.
WITH RECURSIVE below AS (
    SELECT i.indexrelid AS top, i.indexrelid AS index FROM pg_index i
     UNION ALL
    SELECT b.top, h.inhrelid FROM below b JOIN pg_inherits h ON h.inhparent = b.index)
SELECT n.nspname AS schema, c.relname AS name, array_agg(b.index::bigint) AS indexes
  FROM below b
  JOIN pg_class c ON c.oid = b.top
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
 GROUP BY n.nspname, c.relname
