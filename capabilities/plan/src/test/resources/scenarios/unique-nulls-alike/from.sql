-- server: 18, 16

CREATE TABLE tags (id integer PRIMARY KEY, parent integer, name text NOT NULL);
