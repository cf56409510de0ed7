-- How many combinations of columns there are: where statistics say so, and at most as many as there are rows that a foreign key leads to.
SELECT d.stxdndistinct::text AS counts, NULL AS columns, 0 AS rows
  FROM pg_statistic_ext s
  JOIN pg_statistic_ext_data d ON d.stxoid = s.oid
 WHERE s.stxrelid = ?::oid AND d.stxdndistinct IS NOT NULL
   AND NOT d.stxdinherit -- since 15
 UNION ALL
SELECT NULL, k.conkey::text, c.reltuples
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.confrelid
 WHERE k.conrelid = ?::oid AND k.contype = 'f' AND cardinality(k.conkey) > 1 AND c.reltuples > 0
