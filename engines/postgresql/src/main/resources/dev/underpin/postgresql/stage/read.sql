-- What somebody reads on a replica: the largest tables.
SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
 ORDER BY c.relpages DESC, c.oid LIMIT 20
