-- What the planner knows of columns, from its own table: pg_stats asks for a privilege per column, which takes six times as
-- long. Kinds of statistics: 1 most common values, 3 correlation. No value leaves the server.
SELECT n.nspname AS schema, c.relname AS table_name, a.attname AS column_name, s.stanullfrac AS null_fraction, s.stawidth AS average_bytes,
       s.stadistinct AS distinct_values,
       CASE 3 WHEN s.stakind1 THEN s.stanumbers1[1] WHEN s.stakind2 THEN s.stanumbers2[1] WHEN s.stakind3 THEN s.stanumbers3[1]
              WHEN s.stakind4 THEN s.stanumbers4[1] WHEN s.stakind5 THEN s.stanumbers5[1] END AS correlation,
       CASE 1 WHEN s.stakind1 THEN s.stanumbers1[1:25] WHEN s.stakind2 THEN s.stanumbers2[1:25] WHEN s.stakind3 THEN s.stanumbers3[1:25]
              WHEN s.stakind4 THEN s.stanumbers4[1:25] WHEN s.stakind5 THEN s.stanumbers5[1:25] END AS frequencies
  FROM pg_statistic s
  JOIN pg_class c ON c.oid = s.starelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = s.starelid AND a.attnum = s.staattnum AND NOT a.attisdropped
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
   AND NOT s.stainherit
