-- What sessions that have ended did to each table. Counters are exact, and know nothing of vacuum.
SELECT c.oid::bigint AS id, n.nspname AS schema, c.relname AS name, greatest(c.reltuples, 0)::bigint AS rows, pg_table_size(c.oid) AS bytes,
       pg_stat_get_tuples_returned(c.oid) AS read, pg_stat_get_tuples_updated(c.oid) + pg_stat_get_tuples_deleted(c.oid) AS replaced
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'm') AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
