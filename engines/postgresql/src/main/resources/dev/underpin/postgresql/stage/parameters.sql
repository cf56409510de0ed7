-- What the parameters of a prepared statement are taken for.
SELECT format_type(p.type, NULL) AS name,
       t.typcategory = 'A' AS is_array,
       CASE WHEN t.typcategory = 'A' THEN item.typcategory ELSE t.typcategory END AS category,
       ARRAY(SELECT e.enumlabel::text FROM pg_enum e
              WHERE e.enumtypid = CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE t.oid END
              ORDER BY e.enumsortorder) AS labels
  FROM pg_prepared_statements s
 CROSS JOIN LATERAL unnest(s.parameter_types::oid[]) WITH ORDINALITY AS p (type, place)
  JOIN pg_type t ON t.oid = p.type
  LEFT JOIN pg_type item ON item.oid = t.typelem
 WHERE s.name = ?
 ORDER BY p.place
