-- Installed extensions, without the one every database has.
SELECT e.extname AS name, n.nspname AS schema, e.extversion AS version, d.description AS comment
  FROM pg_extension e
  JOIN pg_namespace n ON n.oid = e.extnamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_extension'::regclass AND d.objoid = e.oid
 WHERE e.extname <> 'plpgsql'
