-- Schemas that are not the system's.
SELECT n.oid, n.nspname AS name, pg_get_userbyid(n.nspowner) AS owner, n.nspacl::text[] AS acl, d.description AS comment,
       has_schema_privilege(n.oid, 'USAGE') AS usable
  FROM pg_namespace n
  LEFT JOIN pg_description d ON d.classoid = 'pg_namespace'::regclass AND d.objoid = n.oid AND d.objsubid = 0
  LEFT JOIN pg_depend e ON e.classid = 'pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e'
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND e.objid IS NULL
