-- What the database holds and the snapshot has no place for.
SELECT kind, count(*) AS number FROM (
    SELECT 'operator' AS kind, o.oid, 'pg_operator'::regclass AS class, o.oprnamespace AS namespace FROM pg_operator o
    UNION ALL SELECT 'operator class', oid, 'pg_opclass'::regclass, opcnamespace FROM pg_opclass
    UNION ALL SELECT 'text search configuration', oid, 'pg_ts_config'::regclass, cfgnamespace FROM pg_ts_config
    UNION ALL SELECT 'text search dictionary', oid, 'pg_ts_dict'::regclass, dictnamespace FROM pg_ts_dict
    UNION ALL SELECT 'base type', oid, 'pg_type'::regclass, typnamespace FROM pg_type WHERE typtype = 'b' AND typcategory <> 'A'
    UNION ALL SELECT 'event trigger', oid, 'pg_event_trigger'::regclass, 0 FROM pg_event_trigger WHERE evtname !~ '^underpin_'
    UNION ALL SELECT 'foreign server', oid, 'pg_foreign_server'::regclass, 0 FROM pg_foreign_server
    UNION ALL SELECT 'cast', oid, 'pg_cast'::regclass, 0 FROM pg_cast WHERE oid >= 16384
    UNION ALL SELECT 'subscription', oid, 'pg_subscription'::regclass, 0 FROM pg_subscription WHERE has_table_privilege('pg_subscription', 'SELECT')
) k
 WHERE (k.namespace = 0 OR k.namespace IN (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'underpin')))
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = k.class AND e.objid = k.oid AND e.deptype = 'e')
 GROUP BY kind ORDER BY kind
