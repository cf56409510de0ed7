-- Tables that hold rows of their own.
SELECT n.nspname AS schema, c.relname AS name, c.reltuples::bigint AS rows, pg_table_size(c.oid) AS bytes
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
