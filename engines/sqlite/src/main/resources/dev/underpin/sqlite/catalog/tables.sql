SELECT name, type AS kind, wr AS without_rowid, strict
  FROM pragma_table_list
 WHERE schema = 'main'
