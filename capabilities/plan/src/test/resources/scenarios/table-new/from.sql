-- server: 18, 14

CREATE TABLE authors (id integer PRIMARY KEY, name text);
