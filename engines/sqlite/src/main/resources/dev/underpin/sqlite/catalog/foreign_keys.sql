SELECT s.name AS relation, f.id, f.seq, f."table" AS referenced, f."from" AS column_name, f."to" AS referenced_column,
       f.on_update, f.on_delete
  FROM main.sqlite_schema s
  JOIN pragma_foreign_key_list(s.name, 'main') f
 WHERE s.type = 'table' AND s.rootpage <> 0
 ORDER BY s.rowid, f.id DESC, f.seq
