SELECT type, name, tbl_name AS owner, sql AS definition
  FROM main.sqlite_schema
 WHERE type <> 'table' OR name NOT LIKE 'sqlite\_%' ESCAPE '\'
 ORDER BY rowid
