-- Enums, domains and ranges.
SELECT t.oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind,
       pg_get_userbyid(t.typowner) AS owner, t.typacl::text[] AS acl,
       CASE WHEN t.typtype = 'e' THEN (SELECT array_agg(l.enumlabel::text ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = t.oid) END AS labels,
       t.typbasetype AS base, t.typtypmod AS modifier,
       CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS base_text,
       t.typnotnull AS not_null,
       CASE WHEN t.typdefaultbin IS NOT NULL THEN pg_get_expr(t.typdefaultbin, 0) END AS default_value,
       CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation THEN quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END AS collation,
       r.rngsubtype AS subtype, format_type(r.rngsubtype, NULL) AS subtype_text,
       CASE WHEN NOT oc.opcdefault THEN quote_ident(ocn.nspname) || '.' || quote_ident(oc.opcname) END AS subtype_operator_class,
       CASE WHEN r.rngcollation <> 0 AND r.rngcollation <> st.typcollation THEN quote_ident(rcn.nspname) || '.' || quote_ident(rco.collname) END AS subtype_collation,
       CASE WHEN r.rngcanonical <> 0 THEN r.rngcanonical::text END AS canonical,
       CASE WHEN r.rngsubdiff <> 0 THEN r.rngsubdiff::text END AS subtype_difference,
       mt.typname AS multirange, mtn.nspname AS multirange_schema, -- since 14
       NULL AS multirange, NULL AS multirange_schema, -- before 14
       d.description AS comment
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_type b ON b.oid = t.typbasetype
  LEFT JOIN pg_collation co ON co.oid = t.typcollation
  LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_range r ON r.rngtypid = t.oid
  LEFT JOIN pg_type mt ON mt.oid = r.rngmultitypid -- since 14
  LEFT JOIN pg_namespace mtn ON mtn.oid = mt.typnamespace -- since 14
  LEFT JOIN pg_type st ON st.oid = r.rngsubtype
  LEFT JOIN pg_opclass oc ON oc.oid = r.rngsubopc
  LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
  LEFT JOIN pg_collation rco ON rco.oid = r.rngcollation
  LEFT JOIN pg_namespace rcn ON rcn.oid = rco.collnamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_type'::regclass AND d.objoid = t.oid AND d.objsubid = 0
  LEFT JOIN pg_depend e ON e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e'
 WHERE t.typtype IN ('e', 'd', 'r')
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND e.objid IS NULL
