-- Statistics kept over several columns. The server prints these in the order of the table; they are a set, so the names decide here.
SELECT s.oid, n.nspname AS schema, s.stxname AS name, tn.nspname AS table_schema, c.relname AS table_name,
       pg_get_userbyid(s.stxowner) AS owner, coalesce(replace(pg_get_statisticsobjdef(s.oid), ' ON ' || k.by_number, ' ON ' || k.by_name),
                pg_get_statisticsobjdef(s.oid)) AS definition, d.description AS comment
  FROM pg_statistic_ext s
  JOIN pg_namespace n ON n.oid = s.stxnamespace
  JOIN pg_class c ON c.oid = s.stxrelid
  JOIN pg_namespace tn ON tn.oid = c.relnamespace
  CROSS JOIN LATERAL (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS by_number,
                             string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) AS by_name
                        FROM pg_attribute a WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys::smallint[])) k
  LEFT JOIN pg_description d ON d.classoid = 'pg_statistic_ext'::regclass AND d.objoid = s.oid
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
