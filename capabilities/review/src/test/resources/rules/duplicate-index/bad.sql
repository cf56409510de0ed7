CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE, name text);
CREATE UNIQUE INDEX users_email_idx ON users (email);
CREATE INDEX by_name ON users (name);
CREATE INDEX users_name_idx ON users (name);
