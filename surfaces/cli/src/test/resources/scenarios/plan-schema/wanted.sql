CREATE TABLE users (
    id bigint PRIMARY KEY,
    first text NOT NULL,
    last text,
    email text UNIQUE,
    region text NOT NULL
);
CREATE TABLE logins (user_id bigint NOT NULL REFERENCES users (id), token text);
CREATE INDEX logins_user_idx ON logins (user_id);
