CREATE TABLE users (id bigint PRIMARY KEY, position integer, name text, type text, value text, key text);
ALTER TABLE users ADD COLUMN status text, ADD COLUMN user_id bigint;
