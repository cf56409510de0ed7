-- What this session has read and written that is not yet counted elsewhere: tables by oid; under 0, all writes to the catalog
-- itself, by which is known whether anything can have changed its shape, and the place in the log.
SELECT c.oid AS relation, pg_stat_get_xact_numscans(c.oid) AS scans, pg_stat_get_xact_tuples_returned(c.oid) AS rows_read,
       pg_stat_get_xact_tuples_inserted(c.oid) AS inserted, pg_stat_get_xact_tuples_updated(c.oid) AS updated,
       pg_stat_get_xact_tuples_deleted(c.oid) AS deleted
  FROM pg_class c
 WHERE c.relkind IN ('r', 'm') AND c.oid >= 16384 AND c.relnamespace <> 'pg_toast'::regnamespace
UNION ALL
SELECT 0, 0, pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint,
       sum(pg_stat_get_xact_tuples_inserted(c.oid) + pg_stat_get_xact_tuples_updated(c.oid) + pg_stat_get_xact_tuples_deleted(c.oid)), 0, 0
  FROM pg_class c
 WHERE c.relkind = 'r' AND c.oid < 16384
