CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE addresses (
    user_id bigint PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    street text,
    town text NOT NULL
);
