-- Functions, procedures and aggregates, without those that a type or an extension brought along.
SELECT p.oid, n.nspname AS schema, p.proname AS name, p.prokind AS kind, pg_get_userbyid(p.proowner) AS owner,
       p.proacl::text[] AS acl, pg_get_function_identity_arguments(p.oid) AS signature,
       pg_get_function_result(p.oid) AS returns, l.lanname AS language,
       CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END AS definition,
       p.prosecdef AS security_definer, p.proconfig AS settings, d.description AS comment,
       CASE WHEN a.aggfnoid IS NOT NULL THEN concat_ws(', ',
           'SFUNC = ' || a.aggtransfn::text,
           'STYPE = ' || format_type(a.aggtranstype, NULL),
           'SSPACE = ' || nullif(a.aggtransspace, 0),
           'FINALFUNC = ' || nullif(a.aggfinalfn::text, '-'),
           CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
           'COMBINEFUNC = ' || nullif(a.aggcombinefn::text, '-'),
           'SERIALFUNC = ' || nullif(a.aggserialfn::text, '-'),
           'DESERIALFUNC = ' || nullif(a.aggdeserialfn::text, '-'),
           'INITCOND = ' || quote_literal(a.agginitval),
           'MSFUNC = ' || nullif(a.aggmtransfn::text, '-'),
           'MINVFUNC = ' || nullif(a.aggminvtransfn::text, '-'),
           'MSTYPE = ' || format_type(nullif(a.aggmtranstype, 0), NULL),
           'MFINALFUNC = ' || nullif(a.aggmfinalfn::text, '-'),
           'MINITCOND = ' || quote_literal(a.aggminitval),
           'SORTOP = ' || CASE WHEN a.aggsortop <> 0 THEN (SELECT 'OPERATOR(' || quote_ident(onn.nspname) || '.' || o.oprname || ')' FROM pg_operator o JOIN pg_namespace onn ON onn.oid = o.oprnamespace WHERE o.oid = a.aggsortop) END,
           CASE a.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END,
           CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END) END AS aggregate
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
  LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid
  LEFT JOIN pg_description d ON d.classoid = 'pg_proc'::regclass AND d.objoid = p.oid
  LEFT JOIN pg_depend e ON e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i')
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND e.objid IS NULL
