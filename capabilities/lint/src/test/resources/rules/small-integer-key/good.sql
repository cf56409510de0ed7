CREATE TABLE tags (id bigserial PRIMARY KEY, name text);
CREATE TABLE years (year smallint PRIMARY KEY);
CREATE TABLE levels (level int, tag bigint REFERENCES tags, PRIMARY KEY (level, tag));
CREATE TABLE notes (id bigint PRIMARY KEY, number serial);
CREATE TABLE passing (id serial PRIMARY KEY);
DROP TABLE passing;
