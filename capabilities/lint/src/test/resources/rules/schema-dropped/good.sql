CREATE SCHEMA staging;
CREATE TABLE staging.lines (line text);
DROP SCHEMA staging CASCADE;
ALTER SCHEMA archive RENAME TO archive_dropped;
DROP SCHEMA IF EXISTS never_there CASCADE;
