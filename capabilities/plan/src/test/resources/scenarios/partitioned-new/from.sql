-- server: 18, 14

CREATE TABLE sensors (id integer PRIMARY KEY);
