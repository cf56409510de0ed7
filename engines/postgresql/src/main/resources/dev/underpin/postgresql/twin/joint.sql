-- Statistics over several columns, in the bytes the server keeps.
SELECT n.nspname AS schema, e.stxname AS name, tn.nspname AS table_schema, t.relname AS table_name,
       d.stxdinherit AS inherited, -- since 15
       false AS inherited, -- before 15
       encode(d.stxdndistinct::bytea, 'hex') AS ndistinct, encode(d.stxddependencies::bytea, 'hex') AS dependencies,
       encode(d.stxdmcv::bytea, 'hex') AS mcv, d.stxdexpr IS NOT NULL AS expressions,
       EXISTS (SELECT FROM pg_attribute u WHERE u.attrelid = t.oid AND u.attnum = ANY (e.stxkeys) AND u.atttypid >= 16384) AS own_types,
       (SELECT array_agg(a.attname ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (e.stxkeys)) AS columns,
       (SELECT array_agg(a.attnum ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (e.stxkeys)) AS positions
  FROM pg_statistic_ext e
  JOIN pg_statistic_ext_data d ON d.stxoid = e.oid
  JOIN pg_namespace n ON n.oid = e.stxnamespace
  JOIN pg_class t ON t.oid = e.stxrelid
  JOIN pg_namespace tn ON tn.oid = t.relnamespace
 WHERE n.nspname !~ '^pg_'
