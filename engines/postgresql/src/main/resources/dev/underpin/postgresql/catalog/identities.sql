-- Identity columns: 'a' for ALWAYS, 'd' for BY DEFAULT.
SELECT a.attrelid AS relation, a.attnum AS number, a.attidentity AS identity
  FROM pg_attribute a
 WHERE a.attidentity <> '' AND NOT a.attisdropped
