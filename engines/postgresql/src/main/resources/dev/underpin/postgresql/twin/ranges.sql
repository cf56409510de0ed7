-- Statistics of range columns, which pg_stats leaves out before 17. Kinds: 6 lengths, 7 bounds; they are always the only two.
SELECT n.nspname AS schema, c.relname AS relation, a.attname AS column_name, s.stainherit AS inherited,
       CASE WHEN s.stakind1 = 7 THEN s.stavalues1::text WHEN s.stakind2 = 7 THEN s.stavalues2::text END AS range_bounds_histogram,
       CASE WHEN s.stakind1 = 6 THEN s.stavalues1::text WHEN s.stakind2 = 6 THEN s.stavalues2::text END AS range_length_histogram,
       CASE WHEN s.stakind1 = 6 THEN s.stanumbers1[1]::text WHEN s.stakind2 = 6 THEN s.stanumbers2[1]::text END AS range_empty_frac
  FROM pg_statistic s
  JOIN pg_class c ON c.oid = s.starelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = s.staattnum
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin') AND 6 IN (s.stakind1, s.stakind2)
