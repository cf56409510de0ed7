ALTER TABLE events ADD COLUMN title text;
ALTER TABLE events DROP COLUMN name, DROP COLUMN place;
