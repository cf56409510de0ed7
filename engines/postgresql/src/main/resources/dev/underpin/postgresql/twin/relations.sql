-- Everything with a size: what is on disk now, and what VACUUM and ANALYZE last counted.
SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind, coalesce(a.amname, '') AS method,
       coalesce(pg_relation_size(c.oid), 0) / current_setting('block_size')::integer AS pages,
       c.relpages AS known_pages, c.reltuples AS rows, c.relallvisible AS visible_pages,
       c.relallfrozen AS frozen_pages, -- since 18
       -1 AS frozen_pages, -- before 18
       CASE WHEN i.indrelid IS NULL THEN 0 ELSE row_number() OVER (PARTITION BY i.indrelid ORDER BY c.oid) END AS age,
       has_any_column_privilege(c.oid, 'SELECT') AND NOT row_security_active(c.oid) AS readable,
       tn.nspname AS table_schema, t.relname AS table_name,
       c.relkind = 'i' AND i.indkey[0] = 0 AND i.indpred IS NULL AND a.amname = 'btree' AS expression_first,
       (SELECT sum(CASE WHEN f.attlen > 0 THEN f.attlen ELSE 16 END) FROM pg_attribute f
         WHERE f.attrelid = c.oid AND f.attnum > 0 AND c.relkind = 'i') AS width
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_index i ON i.indexrelid = c.oid
  LEFT JOIN pg_class t ON t.oid = i.indrelid
  LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
  LEFT JOIN pg_am a ON a.oid = c.relam
 WHERE c.relkind IN ('r', 'm', 'i', 'p', 'I', 'f')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
 ORDER BY c.oid
