-- Which object needs which other one to exist. Both ends are raised to the object that a person would name: a default,
-- constraint, index or rule to its table or view, an array, row type or multirange to what it is made of. The column is told
-- where the server tells one.
-- Letters are those of pg_class, t for another type or a collation, F for a routine.
-- Deptype 'a' is how generated columns were kept before version 15.
WITH raised AS (
    SELECT 'pg_class'::regclass AS class, oid AS part, oid AS whole, 'c' AS kind FROM pg_class WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c')
    UNION ALL SELECT 'pg_rewrite'::regclass, oid, ev_class, 'c' FROM pg_rewrite WHERE rulename = '_RETURN'
    UNION ALL SELECT 'pg_attrdef'::regclass, oid, adrelid, 'c' FROM pg_attrdef
    UNION ALL SELECT 'pg_constraint'::regclass, oid, conrelid, 'c' FROM pg_constraint WHERE conrelid <> 0 AND contype = 'c'
    UNION ALL SELECT 'pg_constraint'::regclass, oid, contypid, 't' FROM pg_constraint WHERE contypid <> 0
    UNION ALL SELECT 'pg_proc'::regclass, oid, oid, 'p' FROM pg_proc
    UNION ALL SELECT 'pg_collation'::regclass, oid, oid, 'l' FROM pg_collation
    UNION ALL SELECT 'pg_type'::regclass, t.oid,
                     coalesce(nullif(e.typrelid, 0), nullif(t.typrelid, 0),
                              m.rngtypid, -- since 14
                              e.oid, t.oid),
                     CASE WHEN coalesce(nullif(e.typrelid, 0), nullif(t.typrelid, 0)) IS NULL THEN 't' ELSE 'c' END
                FROM pg_type t LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A' AND t.typtype = 'b'
                LEFT JOIN pg_range m ON m.rngmultitypid = coalesce(e.oid, t.oid) -- since 14
), named AS (
    SELECT c.oid AS whole, 'c' AS class, c.relkind::text AS kind, n.nspname AS schema, c.relname AS name, '' AS signature
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_depend e ON e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e'
     WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND c.relpersistence <> 't' AND e.objid IS NULL
    UNION ALL
    SELECT t.oid, 't', 't', n.nspname, t.typname, ''
      FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
      LEFT JOIN pg_depend e ON e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e'
     WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND e.objid IS NULL
    UNION ALL
    SELECT l.oid, 'l', 't', n.nspname, l.collname, ''
      FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace
     WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
    UNION ALL
    SELECT p.oid, 'p', 'F', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      LEFT JOIN pg_depend e ON e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i')
     WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND e.objid IS NULL
)
SELECT DISTINCT f.kind AS dependent_kind, f.schema AS dependent_schema, f.name AS dependent_name, f.signature AS dependent_signature,
       t.kind AS needed_kind, t.schema AS needed_schema, t.name AS needed_name, t.signature AS needed_signature,
       a.attname AS needed_column
  FROM pg_depend d
  JOIN raised fr ON fr.class = d.classid AND fr.part = d.objid
  JOIN raised tr ON tr.class = d.refclassid AND tr.part = d.refobjid
  JOIN named f ON f.whole = fr.whole AND f.class = fr.kind
  JOIN named t ON t.whole = tr.whole AND t.class = tr.kind
  LEFT JOIN pg_attribute a ON d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
                          AND a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
 WHERE (d.deptype = 'n' OR d.deptype = 'a' AND d.refclassid IN ('pg_proc'::regclass, 'pg_type'::regclass))
   AND (fr.whole, fr.kind) <> (tr.whole, tr.kind)
