-- For a moment tables take any row, and domains any value: no NOT NULL, CHECK, bound of a partition, rule, row security, length or generation.
-- A domain's condition is one no longer when it belongs to another type, here to none.
CREATE TEMP TABLE kept_tables ON COMMIT DROP AS
    SELECT c.oid, c.relchecks, c.relispartition, c.relhasrules, c.relrowsecurity FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin');
CREATE TEMP TABLE kept_columns ON COMMIT DROP AS
    SELECT a.attrelid, a.attnum, a.attnotnull, a.attidentity, a.attgenerated, a.atttypmod FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'm', 'f', 'i', 'I')
       AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin');
CREATE TEMP TABLE kept_types ON COMMIT DROP AS SELECT oid, typnotnull FROM pg_type WHERE typtype = 'd' AND oid >= 16384;
CREATE TEMP TABLE kept_conditions ON COMMIT DROP AS SELECT oid, contypid FROM pg_constraint WHERE contypid >= 16384;
UPDATE pg_type SET typnotnull = false WHERE oid IN (SELECT oid FROM kept_types);
UPDATE pg_constraint SET contypid = oid WHERE oid IN (SELECT oid FROM kept_conditions);
UPDATE pg_class SET relchecks = 0, relispartition = false, relhasrules = false, relrowsecurity = false
 WHERE oid IN (SELECT oid FROM kept_tables);
UPDATE pg_attribute a SET attnotnull = false, attidentity = '', attgenerated = CASE WHEN a.attgenerated = 's' THEN '' ELSE a.attgenerated END, atttypmod = -1
  FROM kept_columns k WHERE k.attrelid = a.attrelid AND k.attnum = a.attnum;
