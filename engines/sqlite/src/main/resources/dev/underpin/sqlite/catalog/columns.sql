SELECT s.name AS relation, c.name, c.type, c."notnull" AS not_null, c.dflt_value AS default_value, c.pk AS key_place,
       c.hidden
  FROM main.sqlite_schema s
  JOIN pragma_table_xinfo(s.name, 'main') c
 WHERE s.type = 'table' AND s.rootpage <> 0
 ORDER BY s.rowid, c.cid
