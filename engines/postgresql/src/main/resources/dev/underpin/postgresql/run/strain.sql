-- Clients of the application, whether one waits for us, and how far replicas are behind. What we may not see is NULL.
-- Statements of more than two seconds are reports and the like: they tell nothing of how clients fare now.
SELECT count(*) FILTER (WHERE state IN ('active', 'idle in transaction')),
       count(*) FILTER (WHERE state = 'active' AND age BETWEEN 0 AND 2000),
       coalesce(avg(age) FILTER (WHERE state = 'active' AND age BETWEEN 0 AND 2000), 0),
       count(*) FILTER (WHERE wait_event_type = 'Lock' AND ? = ANY (pg_blocking_pids(pid))),
       (SELECT coalesce(max(extract(epoch FROM replay_lag)), 0) FROM pg_stat_replication)
  FROM (SELECT pid, state, wait_event_type, extract(epoch FROM clock_timestamp() - query_start) * 1000 AS age
          FROM pg_stat_activity
         WHERE datname = current_database() AND backend_type = 'client backend' AND application_name <> 'underpin') AS client
