-- Indexes of tables and materialized views, those behind keys among them.
SELECT i.indrelid AS relation, i.indexrelid AS oid, n.nspname AS schema, c.relname AS name, am.amname AS method,
       i.indisunique AS is_unique, i.indkey::text AS columns, i.indnkeyatts AS key_columns,
       i.indoption::text AS orders, i.indclass::text AS operator_classes, i.indcollation::text AS collations,
       CASE WHEN i.indexprs IS NOT NULL THEN
           (SELECT array_agg(CASE WHEN i.indkey[k] = 0 THEN pg_get_indexdef(i.indexrelid, k + 1, false) END ORDER BY k)
              FROM generate_series(0, i.indnkeyatts - 1) k) END AS expressions,
       pg_get_expr(i.indpred, i.indrelid) AS predicate,
       i.indnullsnotdistinct AS nulls_not_distinct, -- since 15
       false AS nulls_not_distinct, -- before 15
       i.indisvalid AND i.indisready AS valid,
       k.oid IS NOT NULL AS backs_constraint,
       pn.nspname AS parent_schema, pc.relname AS parent_name,
       c.reloptions AS options, ts.spcname AS tablespace,
       pg_get_indexdef(i.indexrelid) AS definition,
       d.description AS comment
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_am am ON am.oid = c.relam
  LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x')
  LEFT JOIN pg_inherits h ON h.inhrelid = i.indexrelid
  LEFT JOIN pg_class pc ON pc.oid = h.inhparent
  LEFT JOIN pg_namespace pn ON pn.oid = pc.relnamespace
  LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = i.indexrelid AND d.objsubid = 0
 WHERE c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
