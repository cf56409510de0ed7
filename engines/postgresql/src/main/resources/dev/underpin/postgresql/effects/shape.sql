-- Every object of the user's, one row each, with the facts that statements change. Read before and after a statement, in its own
-- transaction; the same object has the same class, id and number in both. Nothing here keeps a lock on a user's table.
SELECT 'SCHEMA' AS kind, n.oid AS id, 0 AS number, 0 AS relation, n.nspname AS schema, NULL AS object, NULL AS part, NULL AS files, 0 AS bytes,
       json_build_object('owner', pg_get_userbyid(n.nspowner), 'acl', n.nspacl::text)::text AS facts
  FROM pg_namespace n
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
UNION ALL
SELECT CASE WHEN c.relkind IN ('v', 'm') THEN 'VIEW' WHEN c.relkind = 'S' THEN 'SEQUENCE' WHEN c.relkind = 'c' THEN 'TYPE' ELSE 'TABLE' END,
       c.oid, 0, c.oid, n.nspname, c.relname, NULL, CASE WHEN c.relkind IN ('r', 'm') THEN c.relfilenode END,
       CASE WHEN c.relkind IN ('r', 'm') THEN pg_relation_size(c.oid) ELSE 0 END,
       json_build_object('kind', CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'f' THEN 'foreign table'
                                  WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' ELSE 'composite type' END,
           'schema', n.nspname, 'owner', pg_get_userbyid(c.relowner), 'persistence', c.relpersistence, 'options', c.reloptions::text,
           'row_security', c.relrowsecurity, 'force_row_security', c.relforcerowsecurity,
           'replica_identity', CASE WHEN c.relkind IN ('r', 'p') THEN c.relreplident END, 'acl', c.relacl::text,
           'access_method', c.relam, 'tablespace', c.reltablespace, 'populated', c.relispopulated,
           'partition_key', CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
           'bound', CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
           'parents', (SELECT string_agg(pn.nspname || '.' || p.relname, ', ' ORDER BY i.inhseqno) FROM pg_inherits i
                         JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE i.inhrelid = c.oid),
           'partitions', CASE WHEN c.relkind = 'p' THEN (SELECT count(*) FROM pg_inherits i WHERE i.inhparent = c.oid) END,
           'query', CASE WHEN c.relkind IN ('v', 'm') THEN (SELECT md5(r.ev_action::text) FROM pg_rewrite r WHERE r.ev_class = c.oid AND r.rulename = '_RETURN') END,
           'disabled_keys', CASE WHEN c.relkind IN ('r', 'p') THEN nullif((SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgisinternal AND t.tgenabled = 'D'), 0) END,
           'increment_type', q.seqtypid::regtype::text, 'cycle', q.seqcycle,
           'owned_by', (SELECT d.refobjid::text || '.' || d.refobjsubid FROM pg_depend d WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid
                           AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') LIMIT 1),
           'comment', d.description)::text
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
  LEFT JOIN pg_sequence q ON q.seqrelid = c.oid
 WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S', 'c') AND c.relpersistence <> 't' AND c.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
   AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
UNION ALL
SELECT 'COLUMN', a.attrelid, a.attnum, a.attrelid, n.nspname, c.relname, a.attname, NULL, 0,
       json_build_object('type', format_type(a.atttypid, a.atttypmod), 'base_type', format_type(coalesce(nullif(t.typbasetype, 0), t.oid), NULL),
           'domain', CASE WHEN t.typtype = 'd' THEN t.typname END, 'not_null', a.attnotnull,
           'default', CASE WHEN a.attgenerated = '' THEN pg_get_expr(ad.adbin, ad.adrelid) END,
           'expression', CASE WHEN a.attgenerated <> '' THEN pg_get_expr(ad.adbin, ad.adrelid) END,
           'identity', nullif(a.attidentity::text, ''), 'generated', nullif(a.attgenerated::text, ''),
           'collation', nullif(a.attcollation, 0), 'storage', a.attstorage,
           'compression', nullif(a.attcompression::text, ''), -- since 14
           'statistics', a.attstattarget, 'options', a.attoptions::text, 'inherited', a.attinhcount > 0, 'acl', a.attacl::text,
           'comment', d.description)::text
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
  LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
 WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND c.relpersistence <> 't' AND c.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
UNION ALL
SELECT 'CONSTRAINT', k.oid, 0, k.conrelid, n.nspname, coalesce(c.relname, t.typname), k.conname, NULL, 0,
       json_build_object('kind', CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check'
                                  WHEN 'x' THEN 'exclusion' WHEN 'n' THEN 'not null' ELSE k.contype::text END,
           'on_domain', CASE WHEN k.contypid <> 0 THEN t.typname END,
           'definition', pg_get_constraintdef(k.oid),
           'expression', CASE WHEN k.contype = 'c' AND k.conrelid <> 0 THEN pg_get_expr(k.conbin, k.conrelid) END,
           'columns', nullif(array_to_string(ARRAY(SELECT (SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = o.number)
                         FROM unnest(k.conkey) o(number)), ', '), ''),
           'references', CASE WHEN k.contype = 'f' THEN fn.nspname || '.' || fc.relname END,
           'referenced_columns', CASE WHEN k.contype = 'f' THEN array_to_string(ARRAY(SELECT (SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attnum = o.number)
                         FROM unnest(k.confkey) o(number)), ', ') END,
           'validated', k.convalidated, 'deferrable', k.condeferrable, 'inherited', k.coninhcount > 0, 'of_parent', k.conparentid <> 0,
           'enforced', k.conenforced, -- since 18
           'on_delete', CASE WHEN k.contype = 'f' THEN k.confdeltype END,
           'index', (SELECT i.relname FROM pg_class i WHERE i.oid = k.conindid AND k.contype IN ('p', 'u', 'x')),
           'comment', d.description)::text
  FROM pg_constraint k
  JOIN pg_namespace n ON n.oid = k.connamespace
  LEFT JOIN pg_class c ON c.oid = k.conrelid
  LEFT JOIN pg_type t ON t.oid = k.contypid
  LEFT JOIN pg_class fc ON fc.oid = k.confrelid
  LEFT JOIN pg_namespace fn ON fn.oid = fc.relnamespace
  LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid AND d.objsubid = 0
 WHERE k.contype IN ('p', 'u', 'f', 'c', 'x', 'n') AND coalesce(c.relpersistence, 'p') <> 't' AND k.oid >= 16384
   AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
UNION ALL
SELECT 'INDEX', x.indexrelid, 0, x.indrelid, n.nspname, t.relname, i.relname, i.relfilenode, 0,
       json_build_object('kind', CASE i.relkind WHEN 'I' THEN 'partitioned index' ELSE 'index' END, 'method', am.amname, 'unique', x.indisunique, 'primary', x.indisprimary,
           'valid', x.indisvalid AND x.indisready, 'replica_identity', x.indisreplident, 'clustered', x.indisclustered,
           'definition', pg_get_indexdef(x.indexrelid), 'predicate', pg_get_expr(x.indpred, x.indrelid),
           'columns', nullif(array_to_string(ARRAY(SELECT (SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = x.indrelid AND a.attnum = o.number)
                         FROM unnest((x.indkey::smallint[])[0:x.indnkeyatts - 1]) o(number)), ', '), ''),
           'key_columns', x.indnkeyatts, 'expressions', x.indexprs IS NOT NULL,
           'operator_classes', array_to_string(ARRAY(SELECT (SELECT oc.opcname FROM pg_opclass oc WHERE oc.oid = o.class) FROM unnest(x.indclass::oid[]) o(class)), ', '),
           'constraint', (SELECT k.conname FROM pg_constraint k WHERE k.conindid = x.indexrelid AND k.conrelid = x.indrelid AND k.contype IN ('p', 'u', 'x') LIMIT 1),
           'tablespace', i.reltablespace, 'options', i.reloptions::text, 'parent', (SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = i.oid))::text
  FROM pg_index x
  JOIN pg_class i ON i.oid = x.indexrelid
  JOIN pg_class t ON t.oid = x.indrelid
  JOIN pg_namespace n ON n.oid = i.relnamespace
  JOIN pg_am am ON am.oid = i.relam
 WHERE i.relpersistence <> 't' AND i.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
UNION ALL
SELECT 'TRIGGER', g.oid, 0, g.tgrelid, n.nspname, c.relname, g.tgname, NULL, 0,
       json_build_object('enabled', g.tgenabled, 'definition', pg_get_triggerdef(g.oid), 'function', p.proname, 'constraint', g.tgconstraint <> 0)::text
  FROM pg_trigger g
  JOIN pg_class c ON c.oid = g.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_proc p ON p.oid = g.tgfoid
 WHERE NOT g.tgisinternal AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
UNION ALL
SELECT 'POLICY', p.oid, 0, p.polrelid, n.nspname, c.relname, p.polname, NULL, 0,
       json_build_object('command', p.polcmd, 'permissive', p.polpermissive, 'roles', p.polroles::regrole[]::text,
           'using', pg_get_expr(p.polqual, p.polrelid), 'with_check', pg_get_expr(p.polwithcheck, p.polrelid))::text
  FROM pg_policy p
  JOIN pg_class c ON c.oid = p.polrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
UNION ALL
SELECT 'TYPE', t.oid, 0, 0, n.nspname, t.typname, NULL, NULL, 0,
       json_build_object('kind', CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' ELSE 'range' END, 'owner', pg_get_userbyid(t.typowner),
           'labels', (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
           'base_type', CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END, 'not_null', t.typnotnull, 'default', t.typdefault,
           'used_by', (SELECT string_agg(DISTINCT un.nspname || '.' || u.relname, ', ') FROM pg_attribute a JOIN pg_class u ON u.oid = a.attrelid AND u.relkind IN ('r', 'p')
                         JOIN pg_namespace un ON un.oid = u.relnamespace WHERE a.atttypid = t.oid AND NOT a.attisdropped))::text
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
 WHERE t.typtype IN ('e', 'd', 'r') AND t.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
   AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype = 'e')
UNION ALL
SELECT 'ROUTINE', p.oid, 0, 0, n.nspname, p.proname, pg_get_function_identity_arguments(p.oid), NULL, 0,
       json_build_object('kind', CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END, 'owner', pg_get_userbyid(p.proowner),
           'language', l.lanname, 'security_definer', p.prosecdef, 'volatility', p.provolatile, 'settings', p.proconfig::text, 'returns', pg_get_function_result(p.oid),
           'body', md5(coalesce(p.prosrc, '')), 'acl', p.proacl::text)::text
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
 WHERE p.oid >= 16384 AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
   AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
UNION ALL
SELECT 'EXTENSION', e.oid, 0, 0, NULL, e.extname, NULL, NULL, 0, json_build_object('version', e.extversion)::text
  FROM pg_extension e
 WHERE e.extname <> 'plpgsql'
