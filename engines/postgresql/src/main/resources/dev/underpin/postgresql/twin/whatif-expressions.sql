-- The expressions of one index.
SELECT k.number AS position, a.attname AS own_name, a.attlen AS length, format_type(a.atttypid, NULL) AS type,
       pg_get_indexdef(i.indexrelid, k.number, true) AS text
  FROM pg_index i
 CROSS JOIN generate_series(1, i.indnkeyatts) k(number)
  JOIN pg_attribute a ON a.attrelid = i.indexrelid AND a.attnum = k.number
 WHERE i.indexrelid = ?::oid AND i.indkey[k.number - 1] = 0
 ORDER BY k.number
