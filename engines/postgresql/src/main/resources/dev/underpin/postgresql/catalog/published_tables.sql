-- The tables of each publication.
SELECT r.prpubid AS publication, n.nspname AS schema, c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM unnest(r.prattrs) k JOIN pg_attribute a ON a.attrelid = r.prrelid AND a.attnum = k) AS columns, -- since 15
       pg_get_expr(r.prqual, r.prrelid) AS filter -- since 15
       NULL::text[] AS columns, NULL AS filter -- before 15
  FROM pg_publication_rel r
  JOIN pg_class c ON c.oid = r.prrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
