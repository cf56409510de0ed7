-- Columns of tables, views and row types, in order.
SELECT a.attrelid AS relation, a.attnum AS number, a.attname AS name,
       a.atttypid AS type, a.atttypmod AS modifier, format_type(a.atttypid, a.atttypmod) AS type_text,
       a.attnotnull AS not_null,
       CASE WHEN a.atthasdef THEN pg_get_expr(ad.adbin, ad.adrelid) END AS expression,
       a.attidentity AS identity, a.attgenerated AS generated,
       a.attcollation AS collation,
       CASE WHEN a.attcollation <> t.typcollation THEN quote_ident(cn.nspname) || '.' || quote_ident(co.collname) END AS own_collation,
       a.attinhcount > 0 AS inherited,
       CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END AS storage,
       CASE WHEN a.attcompression <> '' THEN a.attcompression::text END AS compression, -- since 14
       NULL AS compression, -- before 14
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END AS statistics_target,
       a.attoptions AS options, a.attfdwoptions AS foreign_options, a.attacl::text[] AS acl,
       d.description AS comment
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
  LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
  LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
 WHERE a.attnum > 0 AND NOT a.attisdropped
   AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
 ORDER BY a.attrelid, a.attnum
