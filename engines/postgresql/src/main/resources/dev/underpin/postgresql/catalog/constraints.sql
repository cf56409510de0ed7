-- Constraints of tables. Foreign keys that a partition has from its parent are the parent's.
SELECT k.conrelid AS relation, k.conname AS name, k.contype AS kind, k.conkey::text AS columns,
       k.confrelid AS referenced, k.confkey::text AS referenced_columns,
       k.confdeltype AS on_delete, k.confupdtype AS on_update, k.confmatchtype AS match,
       k.confdelsetcols::text AS on_delete_columns, -- since 15
       NULL AS on_delete_columns, -- before 15
       k.condeferrable AS deferrable, k.condeferred AS deferred, k.convalidated AS validated,
       k.conenforced AS enforced, k.conperiod AS period, -- since 18
       true AS enforced, false AS period, -- before 18
       k.coninhcount > 0 AS inherited, k.connoinherit AS no_inherit, k.conparentid <> 0 AS of_parent,
       k.conindid AS index,
       CASE k.contype WHEN 'c' THEN pg_get_expr(k.conbin, k.conrelid) WHEN 'x' THEN pg_get_constraintdef(k.oid) END AS definition,
       d.description AS comment
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid
 WHERE k.contype IN ('p', 'u', 'f', 'c', 'x', 'n')
   AND NOT (k.contype = 'f' AND k.conparentid <> 0)
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
