-- Sequences, with the column they belong to: 'a' was made with a serial or OWNED BY, 'i' is an identity column's own.
SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relpersistence AS persistence,
       pg_get_userbyid(c.relowner) AS owner, c.relacl::text[] AS acl,
       s.seqtypid AS type, format_type(s.seqtypid, NULL) AS type_text,
       s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS minimum, s.seqmax AS maximum, s.seqcache AS cache,
       s.seqcycle AS cycle,
       o.deptype AS ownership, o.refobjid AS owner_relation, o.refobjsubid AS owner_column,
       CASE WHEN has_sequence_privilege(c.oid, 'SELECT, USAGE') THEN pg_sequence_last_value(c.oid) END AS last,
       has_sequence_privilege(c.oid, 'SELECT, USAGE') AS readable,
       d.description AS comment
  FROM pg_sequence s
  JOIN pg_class c ON c.oid = s.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.refclassid = 'pg_class'::regclass
                       AND o.deptype IN ('a', 'i') AND o.refobjsubid > 0
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
  LEFT JOIN pg_depend e ON e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e'
 WHERE c.relpersistence <> 't'
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND e.objid IS NULL
