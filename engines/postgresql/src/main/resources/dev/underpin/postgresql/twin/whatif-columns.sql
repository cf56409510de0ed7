-- What indexes keep of a row, and what the planner knows of it.
SELECT i.indexrelid::bigint AS index, k.number <= i.indnkeyatts AS is_key, i.indkey[k.number - 1] AS column_number, t.attname AS column_name, a.attname AS own_name,
       k.number AS position, a.attlen AS length, a.attalign AS alignment, format_type(coalesce(t.atttypid, a.atttypid), NULL) AS type,
       pg_get_indexdef(i.indexrelid, k.number, true) AS text, s.stanullfrac AS nulls, s.stawidth AS width, s.stadistinct AS values,
       CASE 1 WHEN s.stakind1 THEN s.stanumbers1 WHEN s.stakind2 THEN s.stanumbers2 WHEN s.stakind3 THEN s.stanumbers3
              WHEN s.stakind4 THEN s.stanumbers4 WHEN s.stakind5 THEN s.stanumbers5 END AS common,
       CASE 1 WHEN s.stakind1 THEN s.stavalues1 WHEN s.stakind2 THEN s.stavalues2 WHEN s.stakind3 THEN s.stavalues3
              WHEN s.stakind4 THEN s.stavalues4 WHEN s.stakind5 THEN s.stavalues5 END::text AS common_values,
       CASE 2 WHEN s.stakind1 THEN s.stavalues1 WHEN s.stakind2 THEN s.stavalues2 WHEN s.stakind3 THEN s.stavalues3
              WHEN s.stakind4 THEN s.stavalues4 WHEN s.stakind5 THEN s.stavalues5 END::text AS bounds,
       CASE 4 WHEN s.stakind1 THEN s.stanumbers1 WHEN s.stakind2 THEN s.stanumbers2 WHEN s.stakind3 THEN s.stanumbers3
              WHEN s.stakind4 THEN s.stanumbers4 WHEN s.stakind5 THEN s.stanumbers5 END AS elements,
       CASE 5 WHEN s.stakind1 THEN s.stanumbers1 WHEN s.stakind2 THEN s.stanumbers2 WHEN s.stakind3 THEN s.stanumbers3
              WHEN s.stakind4 THEN s.stanumbers4 WHEN s.stakind5 THEN s.stanumbers5 END AS element_counts
  FROM pg_index i
 CROSS JOIN generate_series(1, i.indnatts) k(number)
  JOIN pg_attribute a ON a.attrelid = i.indexrelid AND a.attnum = k.number
  LEFT JOIN pg_attribute t ON t.attrelid = i.indrelid AND t.attnum = i.indkey[k.number - 1]
  LEFT JOIN pg_statistic s ON s.starelid = CASE WHEN i.indkey[k.number - 1] = 0 THEN i.indexrelid ELSE i.indrelid END
       AND s.staattnum = CASE WHEN i.indkey[k.number - 1] = 0 THEN k.number ELSE i.indkey[k.number - 1] END AND NOT s.stainherit
 WHERE i.indexrelid = ANY (?::bigint[]::oid[])
 ORDER BY i.indexrelid, k.number
