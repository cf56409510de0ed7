ALTER TABLE users ADD COLUMN first text, ADD COLUMN last text;
ALTER TABLE users DROP COLUMN name;
CREATE INDEX users_last_idx ON users (last, first);
