-- Triggers of tables and views, without the copies that partitions have of their parent's.
SELECT t.tgrelid AS relation, t.tgname AS name, pg_get_triggerdef(t.oid) AS definition,
       pn.nspname AS function_schema, p.proname AS function_name, t.tgenabled AS firing, d.description AS comment
  FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_proc p ON p.oid = t.tgfoid
  JOIN pg_namespace pn ON pn.oid = p.pronamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_trigger'::regclass AND d.objoid = t.oid
 WHERE NOT t.tgisinternal
   AND t.tgparentid = 0 -- since 13
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
