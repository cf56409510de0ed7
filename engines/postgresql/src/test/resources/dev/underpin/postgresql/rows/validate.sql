-- Lets the server look at every row again: what it believes of foreign keys, checks and domains is forgotten and has to be proven.
DO $validate$
DECLARE
    one record;
    broken bigint;
BEGIN
    SET LOCAL search_path = pg_catalog;
    UPDATE pg_constraint SET convalidated = false
     WHERE contype IN ('f', 'c') AND convalidated AND oid >= 16384 AND conparentid = 0
       AND NOT (contype = 'f' AND conrelid IN (SELECT partrelid FROM pg_partitioned_table));
    FOR one IN SELECT c.conname, c.conrelid, c.contypid, c.conrelid::regclass AS relation, c.contypid::regtype AS type
                 FROM pg_constraint c
                WHERE NOT c.convalidated AND c.contype IN ('f', 'c') AND c.oid >= 16384 AND c.coninhcount = 0
                  AND coalesce(to_jsonb(c) ->> 'conenforced', 'true') = 'true' LOOP
        IF one.conrelid <> 0 THEN
            EXECUTE format('ALTER TABLE %s VALIDATE CONSTRAINT %I', one.relation, one.conname);
        ELSE
            BEGIN
                EXECUTE format('ALTER DOMAIN %s VALIDATE CONSTRAINT %I', one.type, one.conname);
            EXCEPTION WHEN feature_not_supported THEN
                NULL; -- the server cannot look into every place where a domain may be
            END;
        END IF;
    END LOOP;
    FOR one IN SELECT a.attrelid::regclass AS relation, quote_ident(a.attname) AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE c.relkind = 'r' AND a.attnotnull AND a.attnum > 0 AND NOT a.attisdropped AND c.oid >= 16384 LOOP
        EXECUTE format('SELECT count(*) FROM ONLY %s WHERE %s IS NULL', one.relation, one.name) INTO broken;
        IF broken > 0 THEN
            RAISE EXCEPTION '% rows of %.% are NULL', broken, one.relation, one.name;
        END IF;
    END LOOP;
    FOR one IN SELECT c.oid::regclass AS relation, pg_get_partition_constraintdef(c.oid) AS bound FROM pg_class c
                WHERE c.relispartition AND c.relkind = 'r' AND pg_get_partition_constraintdef(c.oid) IS NOT NULL LOOP
        EXECUTE format('SELECT count(*) FROM ONLY %s WHERE NOT (%s)', one.relation, one.bound) INTO broken;
        IF broken > 0 THEN
            RAISE EXCEPTION '% rows of % are out of its bounds', broken, one.relation;
        END IF;
    END LOOP;
    SELECT count(*) INTO broken FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indexrelid >= 16384 AND c.relkind = 'i' AND NOT (i.indisvalid AND i.indisready);
    IF broken > 0 THEN
        RAISE EXCEPTION '% indexes are not built', broken;
    END IF;
END
$validate$
