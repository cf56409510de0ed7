-- Locks of the plan, and whatever is waited for. Relations of the system have lower numbers.
-- While the plan holds nothing, pg_locks is left alone: whoever takes a lock waits for it to be read.
WITH plan AS MATERIALIZED (
    SELECT a.pid
      FROM pg_stat_get_activity(NULL) a
     WHERE a.application_name = 'underpin' AND a.pid <> pg_backend_pid() AND a.state <> 'idle')
SELECT l.pid, l.relation, l.mode, l.granted, l.pid IN (SELECT pid FROM plan)
  FROM pg_locks l
 WHERE EXISTS (SELECT FROM plan)
   AND l.locktype = 'relation' AND l.relation >= 16384
   AND (NOT l.granted OR l.pid IN (SELECT pid FROM plan))
