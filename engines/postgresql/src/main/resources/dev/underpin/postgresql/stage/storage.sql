-- Another file under the name of a table means that it was written anew.
SELECT n.nspname AS schema, c.relname AS name, pg_relation_filenode(c.oid) AS file
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'm') AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
