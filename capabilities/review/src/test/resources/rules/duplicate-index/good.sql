CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE, name text);
CREATE INDEX ON users (email);
CREATE INDEX ON users (name);
CREATE INDEX ON users (name text_pattern_ops);
CREATE INDEX ON users (name DESC);
CREATE INDEX ON users (name) WHERE email IS NULL;
CREATE INDEX ON users (lower(name));
