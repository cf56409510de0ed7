-- Names of all collations, for indexes that use another one than their column.
SELECT c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.collname) AS name
  FROM pg_collation c
  JOIN pg_namespace n ON n.oid = c.collnamespace
