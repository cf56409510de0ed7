-- Every type a column could have: what kind it is, and what it is made of.
SELECT t.oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind, t.typcategory AS category, t.typelem AS element,
       t.typbasetype AS base
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
