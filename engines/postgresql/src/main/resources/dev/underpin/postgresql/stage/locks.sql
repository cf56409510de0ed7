-- Locks of the plan, strong ones of anybody, and whatever is waited for. Relations of the system have lower numbers.
SELECT l.pid, l.relation, l.mode, l.granted
  FROM pg_locks l
 WHERE l.locktype = 'relation' AND l.relation >= 16384
   AND (NOT l.granted OR l.pid = ANY (?)
        OR l.mode IN ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'))
