-- Columns whose extremes the planner looks up: those that lead a whole B-tree in their type's own order.
SELECT n.nspname AS schema, t.relname AS table_name, a.attname AS column_name,
       format_type(coalesce(nullif(y.typbasetype, 0), y.oid), NULL) AS type, y.typtype AS type_kind, quote_ident(ln.nspname) || '.' || quote_ident(l.collname) AS collation,
       has_column_privilege(t.oid, a.attnum, 'SELECT') AND NOT row_security_active(t.oid) AS readable
  FROM pg_index i
  JOIN pg_class x ON x.oid = i.indexrelid AND x.relkind = 'i'
  JOIN pg_am m ON m.oid = x.relam AND m.amname = 'btree'
  JOIN pg_class t ON t.oid = i.indrelid AND t.relkind IN ('r', 'm')
  JOIN pg_namespace n ON n.oid = t.relnamespace
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
  JOIN pg_type y ON y.oid = a.atttypid
  JOIN pg_opclass o ON o.oid = i.indclass[0] AND o.opcdefault
  LEFT JOIN pg_collation l ON l.oid = a.attcollation
  LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
 WHERE i.indisvalid AND i.indpred IS NULL AND i.indcollation[0] = a.attcollation
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
   AND t.relpersistence <> 't' AND t.relispopulated
 GROUP BY 1, 2, 3, 4, 5, 6, 7
 ORDER BY 1, 2, 3
