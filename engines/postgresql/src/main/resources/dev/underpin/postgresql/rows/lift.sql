-- While rows are loaded, tables take any row and keep no index: no CHECK, bound of a partition, rule, row security, trigger, publication; domains take
-- any value. A domain's condition is one no longer when it belongs to another type, here to none. Pieces that are cut by hash keep their
-- bounds: the server sends rows to them.
CREATE TEMP TABLE kept_tables AS
    SELECT c.oid, c.relchecks, c.relispartition, c.relhasrules, c.relrowsecurity, c.relhastriggers
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin');
CREATE TEMP TABLE kept_indexes AS
    SELECT i.indexrelid FROM pg_index i JOIN kept_tables k ON k.oid = i.indrelid JOIN pg_class c ON c.oid = i.indexrelid
     WHERE c.relkind = 'i';
CREATE TEMP TABLE kept_publications AS SELECT oid, pubupdate, pubdelete FROM pg_publication;
CREATE TEMP TABLE kept_types AS SELECT oid, typnotnull FROM pg_type WHERE typtype = 'd' AND oid >= 16384;
CREATE TEMP TABLE kept_conditions AS SELECT oid, contypid FROM pg_constraint WHERE contypid >= 16384;
UPDATE pg_publication SET pubupdate = false, pubdelete = false;
UPDATE pg_type SET typnotnull = false WHERE oid IN (SELECT oid FROM kept_types);
UPDATE pg_constraint SET contypid = oid WHERE oid IN (SELECT oid FROM kept_conditions);
UPDATE pg_index SET indisready = false, indisvalid = false WHERE indexrelid IN (SELECT indexrelid FROM kept_indexes);
UPDATE pg_class c
   SET relchecks = 0, relhasrules = false, relrowsecurity = false, relhastriggers = false,
       relispartition = c.relispartition
           AND EXISTS (SELECT FROM pg_partition_ancestors(c.oid) a JOIN pg_partitioned_table p ON p.partrelid = a.relid WHERE p.partstrat = 'h')
 WHERE oid IN (SELECT oid FROM kept_tables);
