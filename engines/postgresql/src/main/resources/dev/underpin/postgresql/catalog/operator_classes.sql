-- Operator classes: an index names one only where it is not the type's default.
SELECT o.oid, quote_ident(n.nspname) || '.' || quote_ident(o.opcname) AS name, o.opcdefault AS is_default
  FROM pg_opclass o
  JOIN pg_namespace n ON n.oid = o.opcnamespace
