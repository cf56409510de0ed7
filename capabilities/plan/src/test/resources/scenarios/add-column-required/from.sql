-- server: 18, 14

CREATE TABLE visits (id integer PRIMARY KEY, page text NOT NULL);
