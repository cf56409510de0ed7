ALTER TABLE blobs SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01), RESET (autovacuum_enabled);
ALTER TABLE blobs ALTER COLUMN body SET STORAGE EXTERNAL, ALTER COLUMN body SET STATISTICS 1000;
ALTER TABLE blobs ALTER COLUMN tags SET STATISTICS -1, ALTER COLUMN tags RESET (n_distinct);
ALTER TABLE cache SET LOGGED;
ALTER TABLE scratch SET UNLOGGED;
