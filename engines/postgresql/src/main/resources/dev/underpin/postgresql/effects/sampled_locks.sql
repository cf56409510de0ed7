-- The relation locks another session holds or waits for.
SELECT l.relation, l.mode, l.granted
  FROM pg_locks l
 WHERE l.pid = ? AND l.locktype = 'relation' AND l.relation >= 16384
   AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
