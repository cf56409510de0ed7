-- The server's own function from 18 on; before, by hand.
WITH g AS (SELECT ?::integer AS pages, ?::real AS rows, ?::integer AS visible, ?::integer AS frozen, ?::text AS schema, ?::text AS name)
SELECT pg_restore_relation_stats('schemaname', g.schema, 'relname', g.name, 'relpages', g.pages, 'reltuples', g.rows, 'relallvisible', g.visible, 'relallfrozen', g.frozen) FROM g JOIN pg_namespace n ON n.nspname = g.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = g.name -- since 18
, done AS (UPDATE pg_class c SET relpages = g.pages, reltuples = g.rows, relallvisible = g.visible -- before 18
  FROM g, pg_namespace n WHERE n.nspname = g.schema AND c.relnamespace = n.oid AND c.relname = g.name AND g.frozen IS NOT NULL RETURNING 1) -- before 18
SELECT EXISTS (SELECT FROM done) -- before 18
