-- Conditions of domains.
SELECT k.contypid AS type, k.conname AS name, pg_get_constraintdef(k.oid) AS definition, k.convalidated AS validated,
       d.description AS comment
  FROM pg_constraint k
  JOIN pg_namespace n ON n.oid = k.connamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid
 WHERE k.contypid <> 0 AND k.contype = 'c'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
