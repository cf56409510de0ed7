-- Rewrite rules other than those that make a view a view.
SELECT r.ev_class AS relation, r.rulename AS name, pg_get_ruledef(r.oid) AS definition, r.ev_enabled AS firing,
       d.description AS comment
  FROM pg_rewrite r
  JOIN pg_class c ON c.oid = r.ev_class
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_rewrite'::regclass AND d.objoid = r.oid
 WHERE r.rulename <> '_RETURN'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
