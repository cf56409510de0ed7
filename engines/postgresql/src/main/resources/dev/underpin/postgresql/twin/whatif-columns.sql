-- What indexes keep of a row, and where the statistics of it are.
SELECT i.indexrelid::bigint AS index, k.number <= i.indnkeyatts AS is_key, i.indkey[k.number - 1] AS column_number, a.attname AS own_name,
       k.number AS position, a.attlen AS length, a.attalign AS alignment, format_type(coalesce(t.atttypid, a.atttypid), NULL) AS type,
       pg_get_indexdef(i.indexrelid, k.number, true) AS text,
       CASE WHEN i.indkey[k.number - 1] = 0 THEN i.indexrelid ELSE i.indrelid END::bigint AS described_in,
       CASE WHEN i.indkey[k.number - 1] = 0 THEN k.number ELSE i.indkey[k.number - 1] END AS described_as
  FROM pg_index i
 CROSS JOIN generate_series(1, i.indnatts) k(number)
  JOIN pg_attribute a ON a.attrelid = i.indexrelid AND a.attnum = k.number
  LEFT JOIN pg_attribute t ON t.attrelid = i.indrelid AND t.attnum = i.indkey[k.number - 1]
 WHERE i.indexrelid = ANY (?::bigint[]::oid[])
 ORDER BY i.indexrelid, k.number
