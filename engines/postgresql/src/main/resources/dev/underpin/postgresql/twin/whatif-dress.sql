-- Indexes (1) get other files (2), so many pages (3) and rows (4).
UPDATE pg_class c SET relfilenode = d.file::oid, relpages = d.pages, reltuples = d.rows
  FROM unnest(?::bigint[]::oid[], ?::bigint[], ?::integer[], ?::real[]) AS d(index, file, pages, rows)
 WHERE c.oid = d.index
