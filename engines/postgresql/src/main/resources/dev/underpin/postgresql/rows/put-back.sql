-- As it was, but for indexes, which are made ready when they are built.
UPDATE pg_publication p SET pubupdate = k.pubupdate, pubdelete = k.pubdelete FROM kept_publications k WHERE k.oid = p.oid;
UPDATE pg_class c
   SET relchecks = k.relchecks, relispartition = k.relispartition, relhasrules = k.relhasrules, relrowsecurity = k.relrowsecurity,
       relhastriggers = k.relhastriggers
  FROM kept_tables k WHERE k.oid = c.oid;
UPDATE pg_constraint c SET contypid = k.contypid FROM kept_conditions k WHERE k.oid = c.oid;
UPDATE pg_type t SET typnotnull = k.typnotnull FROM kept_types k WHERE k.oid = t.oid;
DROP TABLE kept_tables, kept_indexes, kept_types, kept_conditions, kept_publications;
