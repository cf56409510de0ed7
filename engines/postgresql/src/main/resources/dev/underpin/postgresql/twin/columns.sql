-- What the planner knows of columns. The view shows a column to those who may read it.
SELECT s.schemaname AS schema, s.tablename AS relation, s.attname AS column_name,
       CASE WHEN c.relkind IN ('i', 'I') THEN a.attnum ELSE 0 END AS position, s.inherited,
       s.null_frac::text, s.avg_width::text, s.n_distinct::text, s.most_common_vals::text, s.most_common_freqs::text,
       s.histogram_bounds::text, s.correlation::text, s.most_common_elems::text, s.most_common_elem_freqs::text,
       s.elem_count_histogram::text,
       s.range_length_histogram::text, s.range_empty_frac::text, s.range_bounds_histogram::text, -- since 17
       NULL AS range_length_histogram, NULL AS range_empty_frac, NULL AS range_bounds_histogram, -- before 17
       format_type(coalesce(nullif(inner_type.typbasetype, 0), nullif(t.typbasetype, 0), t.oid), NULL) AS type,
       t.typtype AS type_kind, quote_ident(ln.nspname) || '.' || quote_ident(l.collname) AS collation
  FROM pg_stats s
  JOIN pg_namespace n ON n.nspname = s.schemaname
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = s.attname AND NOT a.attisdropped
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_type inner_type ON inner_type.oid = t.typbasetype
  LEFT JOIN pg_collation l ON l.oid = a.attcollation
  LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
