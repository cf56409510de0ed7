-- server: 18, 14
-- keep: 0
CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL, street text, city text);
