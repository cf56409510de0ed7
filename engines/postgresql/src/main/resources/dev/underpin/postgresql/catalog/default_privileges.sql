-- Grants that new objects will be born with. A row without a schema replaces the built-in default, one with a schema adds.
SELECT pg_get_userbyid(a.defaclrole) AS creator, n.nspname AS schema, a.defaclobjtype AS objects, a.defaclacl::text[] AS acl
  FROM pg_default_acl a
  LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
