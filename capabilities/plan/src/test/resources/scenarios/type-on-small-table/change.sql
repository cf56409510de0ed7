DROP VIEW ranks;
ALTER TABLE kinds ALTER COLUMN rank TYPE bigint;
CREATE VIEW ranks AS SELECT name, rank FROM kinds;
