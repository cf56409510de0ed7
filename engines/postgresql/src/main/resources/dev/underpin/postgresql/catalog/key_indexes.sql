-- The indexes behind primary keys and unique constraints: what the constraint's own row does not tell.
SELECT i.indexrelid AS oid, i.indrelid AS relation, i.indkey::text AS columns, i.indnkeyatts AS key_columns,
       i.indnullsnotdistinct AS nulls_not_distinct -- since 15
       false AS nulls_not_distinct -- before 15
  FROM pg_index i
  JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u')
