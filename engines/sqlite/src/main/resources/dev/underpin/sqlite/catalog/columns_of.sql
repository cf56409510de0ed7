SELECT c.name, c.type, c."notnull" AS not_null, c.dflt_value AS default_value, c.pk AS key_place, c.hidden
  FROM pragma_table_xinfo(?, 'main') c
 ORDER BY c.cid
