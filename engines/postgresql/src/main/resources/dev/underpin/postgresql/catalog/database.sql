-- The database itself: version, collation, size, age.
SELECT current_setting('server_version')     AS version,
       d.datname                             AS name,
       d.datcollate                          AS collation,
       shobj_description(d.oid, 'pg_database') AS comment,
       CASE WHEN has_database_privilege(d.oid, 'CONNECT') THEN pg_database_size(d.oid) ELSE -1 END AS bytes,
       age(d.datfrozenxid)::bigint           AS transaction_age,
       s.stats_reset                         AS counters_since,
       pg_is_in_recovery()                   AS is_replica
  FROM pg_database d
  LEFT JOIN pg_stat_database s ON s.datid = d.oid
 WHERE d.datname = current_database()
