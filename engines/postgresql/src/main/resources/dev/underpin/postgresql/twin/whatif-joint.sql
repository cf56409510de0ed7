-- How many combinations of columns there are, where statistics say so.
SELECT s.stxkeys::text AS columns, d.stxdndistinct::text AS counts
  FROM pg_statistic_ext s
  JOIN pg_statistic_ext_data d ON d.stxoid = s.oid
 WHERE s.stxrelid = ?::oid AND d.stxdndistinct IS NOT NULL
   AND NOT d.stxdinherit -- since 15
