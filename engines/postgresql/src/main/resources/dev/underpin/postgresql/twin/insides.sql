-- The first page of indexes, as it is on disk.
SELECT n.nspname AS schema, c.relname AS name, a.amname AS method,
       encode(pg_read_binary_file(pg_relation_filepath(c.oid), 0, 96, true), 'hex') AS page
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_am a ON a.oid = c.relam
 WHERE c.relkind = 'i' AND a.amname IN ('btree', 'gin')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
