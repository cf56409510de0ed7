-- A few rows for every empty table. A value is a function of its type and the row's number alone, so that references between
-- columns of one type hold. Tables that refuse all columns get their mandatory ones; those that refuse these stay empty. In the end
-- what triggers would have refused is mended: references to rows that are nowhere, duplicates in keys that are checked late.
DO $fill$
DECLARE
    victim record;
    names text;
    vals text;
    everything boolean;
    filled boolean;
    mending text;
    touched bigint;
    mended bigint;
BEGIN
    SET LOCAL session_replication_role = replica;
    SET LOCAL search_path = pg_catalog;
    SET LOCAL client_min_messages = error;
    FOR victim IN SELECT c.oid, c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE c.relkind = 'r' AND NOT c.relispartition AND c.relpersistence <> 't' AND c.oid >= 16384
                     AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') ORDER BY c.oid LOOP
        filled := pg_relation_size(victim.oid) > 0;
        FOREACH everything IN ARRAY ARRAY[true, false] LOOP
            CONTINUE WHEN filled;
            SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum),
                   string_agg(CASE
                       WHEN b.typcategory = 'N' THEN format('(30000 + i)::%s', format_type(a.atttypid, NULL))
                       WHEN b.typname = 'bool' THEN 'true'
                       WHEN b.typname IN ('date', 'timestamp', 'timestamptz') THEN format('(timestamp ''2020-01-01'' + i * interval ''1 day'')::%s', format_type(a.atttypid, a.atttypmod))
                       WHEN b.typname IN ('time', 'timetz') THEN format('(time ''00:00'' + i * interval ''1 minute'')::%s', format_type(a.atttypid, a.atttypmod))
                       WHEN b.typname = 'interval' THEN 'i * interval ''1 day'''
                       WHEN b.typname = 'uuid' THEN '(''00000000-0000-4000-8000-'' || lpad(i::text, 12, ''0''))::uuid'
                       WHEN b.typname IN ('json', 'jsonb') THEN format('''{}''::%s', format_type(a.atttypid, NULL))
                       WHEN b.typname = 'bytea' THEN 'decode(lpad(to_hex(i), 8, ''0''), ''hex'')'
                       WHEN b.typtype = 'e' THEN format('(enum_range(NULL::%s))[1]', format_type(a.atttypid, NULL))
                       WHEN b.typcategory = 'A' THEN format('''{}''::%s', format_type(a.atttypid, NULL))
                       WHEN b.typcategory = 'R' THEN format('''empty''::%s', format_type(a.atttypid, NULL))
                       WHEN b.typname IN ('inet', 'cidr') THEN format('(''10.0.0.'' || i)::%s', format_type(a.atttypid, NULL))
                       WHEN b.typcategory IN ('S', 'U') THEN format('(''u'' || i)::%s', format_type(a.atttypid, a.atttypmod))
                       ELSE 'NULL' END, ', ' ORDER BY a.attnum)
              INTO names, vals
              FROM pg_attribute a
              JOIN pg_type t ON t.oid = a.atttypid
              JOIN pg_type b ON b.oid = coalesce(nullif(t.typbasetype, 0), t.oid)
             WHERE a.attrelid = victim.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND (everything OR a.attnotnull);
            BEGIN
                IF names IS NULL THEN
                    EXECUTE format('INSERT INTO %s DEFAULT VALUES', victim.name);
                ELSE
                    EXECUTE format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM generate_series(1, 3) i', victim.name, names, vals);
                END IF;
                filled := true;
            EXCEPTION WHEN OTHERS THEN
                NULL;
            END;
        END LOOP;
    END LOOP;
    LOOP
        mended := 0;
        FOR victim IN
            SELECT ARRAY['UPDATE ' || rows || ' SET ' || empty || orphaned, 'DELETE FROM ' || rows || orphaned] AS mendings
              FROM (SELECT format('%s AS a', k.conrelid::regclass) AS rows,
                           string_agg(format('%I = NULL', c.attname), ', ') AS empty,
                           format(' WHERE %s AND NOT EXISTS (SELECT FROM %s AS b WHERE %s)',
                               string_agg(format('a.%I IS NOT NULL', c.attname), ' AND '),
                               k.confrelid::regclass,
                               string_agg(format('a.%I = b.%I', c.attname, p.attname), ' AND ')) AS orphaned
                      FROM pg_constraint k
                     CROSS JOIN unnest(k.conkey, k.confkey) AS pair (own, other)
                      JOIN pg_attribute c ON c.attrelid = k.conrelid AND c.attnum = pair.own
                      JOIN pg_attribute p ON p.attrelid = k.confrelid AND p.attnum = pair.other
                     WHERE k.contype = 'f' AND k.convalidated AND pg_get_constraintdef(k.oid) !~ 'PERIOD '
                     GROUP BY k.oid, k.conrelid, k.confrelid) AS reference
             UNION ALL
            SELECT ARRAY[format('DELETE FROM %s AS a USING %1$s AS b WHERE a.ctid > b.ctid AND %s', k.conrelid::regclass,
                       string_agg(format('a.%I = b.%1$I', c.attname), ' AND '))]
              FROM pg_constraint k JOIN pg_attribute c ON c.attrelid = k.conrelid AND c.attnum = ANY (k.conkey)
             WHERE k.contype IN ('p', 'u') AND k.condeferrable
             GROUP BY k.oid, k.conrelid
        LOOP
            FOREACH mending IN ARRAY victim.mendings LOOP
                BEGIN
                    EXECUTE mending;
                    GET DIAGNOSTICS touched = ROW_COUNT;
                    mended := mended + touched;
                    EXIT;
                EXCEPTION WHEN OTHERS THEN
                    NULL;
                END;
            END LOOP;
        END LOOP;
        EXIT WHEN mended = 0;
    END LOOP;
END $fill$
