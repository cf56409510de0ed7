-- The table that a relation is, or is an index of; none where it is of the system, or of ours, or nobody else can see it yet.
SELECT n.nspname AS schema, t.relname AS name
  FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid
  JOIN pg_class t ON t.oid = coalesce(i.indrelid, c.oid) JOIN pg_namespace n ON n.oid = t.relnamespace
 WHERE c.oid = ? AND t.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
