SELECT i.name AS index_name, k.cid AS place, k.name, k."desc" AS descending, k.coll AS collation
  FROM main.sqlite_schema s
  JOIN pragma_index_list(s.name, 'main') i
  JOIN pragma_index_xinfo(i.name, 'main') k
 WHERE s.type = 'table' AND s.rootpage <> 0 AND k.key
 ORDER BY s.rowid, i.seq, k.seqno
