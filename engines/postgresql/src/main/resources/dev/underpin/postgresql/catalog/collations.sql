-- Collations that users made.
SELECT c.oid, n.nspname AS schema, c.collname AS name, pg_get_userbyid(c.collowner) AS owner, c.collprovider AS provider,
       c.collcollate AS lc_collate, c.collctype AS lc_ctype, c.collisdeterministic AS deterministic,
       c.colllocale AS locale, -- since 17
       c.colliculocale AS locale, -- between 15 and 16
       NULL AS locale, -- before 15
       c.collicurules AS rules, -- since 16
       NULL AS rules, -- before 16
       d.description AS comment
  FROM pg_collation c
  JOIN pg_namespace n ON n.oid = c.collnamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_collation'::regclass AND d.objoid = c.oid
  LEFT JOIN pg_depend e ON e.classid = 'pg_collation'::regclass AND e.objid = c.oid AND e.deptype = 'e'
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND e.objid IS NULL
