-- As it was.
UPDATE pg_attribute a SET attnotnull = k.attnotnull, attidentity = k.attidentity, attgenerated = k.attgenerated, atttypmod = k.atttypmod
  FROM kept_columns k WHERE k.attrelid = a.attrelid AND k.attnum = a.attnum;
UPDATE pg_class c SET relchecks = k.relchecks, relispartition = k.relispartition, relhasrules = k.relhasrules, relrowsecurity = k.relrowsecurity
  FROM kept_tables k WHERE k.oid = c.oid;
UPDATE pg_constraint c SET contypid = k.contypid FROM kept_conditions k WHERE k.oid = c.oid;
UPDATE pg_type t SET typnotnull = k.typnotnull FROM kept_types k WHERE k.oid = t.oid;
