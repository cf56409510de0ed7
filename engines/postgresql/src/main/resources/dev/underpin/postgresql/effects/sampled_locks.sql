-- The relation locks another session holds or waits for; under 0, that it waits for transactions that hold some.
SELECT l.relation, l.mode, l.granted
  FROM pg_locks l
 WHERE l.pid = ? AND l.locktype = 'relation' AND l.relation >= 16384
   AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
UNION ALL
SELECT 0, l.mode, l.granted
  FROM pg_locks l
 WHERE l.pid = ? AND l.locktype = 'virtualxid' AND NOT l.granted
