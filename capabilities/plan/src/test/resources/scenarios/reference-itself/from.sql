-- server: 18, 14

CREATE TABLE folders (id integer PRIMARY KEY, parent integer, name text NOT NULL);
