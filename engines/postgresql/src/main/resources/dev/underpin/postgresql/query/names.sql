-- What stands behind the numbers in a tree: relations, functions, operators and types.
SELECT 'relation' AS kind, c.oid::text AS number, n.nspname AS schema, c.relname AS name, c.relkind::text AS detail
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
UNION ALL
SELECT 'function', p.oid::text, n.nspname, p.proname, p.provolatile::text
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
UNION ALL
SELECT 'operator', o.oid::text, n.nspname, o.oprname, coalesce(p.provolatile::text, 'v')
  FROM pg_operator o
  JOIN pg_namespace n ON n.oid = o.oprnamespace
  LEFT JOIN pg_proc p ON p.oid = o.oprcode
UNION ALL
SELECT 'type', t.oid::text, '', format_type(t.oid, NULL), ''
  FROM pg_type t
