SELECT s.name AS relation, i.name, i."unique" AS is_unique, i.origin
  FROM main.sqlite_schema s
  JOIN pragma_index_list(s.name, 'main') i
 WHERE s.type = 'table' AND s.rootpage <> 0
 ORDER BY s.rowid, i.seq DESC
