-- Tables that have rows and statistics, of which this role may see nothing.
SELECT count(*) AS number
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND c.relpersistence <> 't'
   AND NOT (has_table_privilege(c.oid, 'SELECT') OR has_any_column_privilege(c.oid, 'SELECT'))
