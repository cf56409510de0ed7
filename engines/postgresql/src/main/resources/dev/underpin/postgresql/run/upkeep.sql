-- Dead rows of a table with its partitions, and who is behind in taking WAL.
WITH RECURSIVE piece (relid) AS (
         SELECT to_regclass(?)::oid
          UNION ALL
         SELECT inhrelid FROM pg_inherits JOIN piece ON inhparent = relid),
     written (at) AS (
         SELECT CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_current_wal_lsn() END),
     taken (who, at) AS (
         SELECT 'the archive',
                (substr(last_archived_wal, 9, 8) || '/'
                 || to_hex(('x' || lpad(substr(last_archived_wal, 17, 8), 16, '0'))::bit(64)::bigint
                           * pg_size_bytes(current_setting('wal_segment_size'))))::pg_lsn
           FROM pg_stat_archiver
          WHERE current_setting('archive_mode') <> 'off' AND last_archived_wal ~ '^[0-9A-F]{24}$'
          UNION ALL
         SELECT 'replication slot ' || slot_name, restart_lsn FROM pg_replication_slots WHERE restart_lsn IS NOT NULL),
     last (who, backlog) AS (
         SELECT who, pg_wal_lsn_diff(written.at, taken.at) FROM taken, written
          WHERE taken.at <= written.at ORDER BY taken.at LIMIT 1)
SELECT (SELECT coalesce(sum(greatest(reltuples, 0)), 0)::bigint FROM pg_class WHERE oid IN (SELECT relid FROM piece)),
       (SELECT coalesce(sum(n_dead_tup), 0)::bigint FROM pg_stat_all_tables WHERE relid IN (SELECT relid FROM piece)),
       EXISTS (SELECT FROM pg_stat_progress_vacuum WHERE datname = current_database() AND relid IN (SELECT relid FROM piece)),
       (SELECT backlog::bigint FROM last), (SELECT who FROM last)
