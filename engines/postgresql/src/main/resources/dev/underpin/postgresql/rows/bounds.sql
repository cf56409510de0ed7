-- What the rows of each partition have to meet.
SELECT n.nspname AS schema, c.relname AS name, pg_get_partition_constraintdef(c.oid) AS condition
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relispartition AND c.relkind = 'r' AND pg_get_partition_constraintdef(c.oid) IS NOT NULL
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
