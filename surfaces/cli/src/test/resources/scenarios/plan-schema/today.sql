CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL, email text);
CREATE INDEX users_name ON users (name);
CREATE TABLE sessions (user_id bigint REFERENCES users (id), token text);
COMMENT ON TABLE users IS 'who may come in';
