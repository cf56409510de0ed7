-- server: 18, 14

CREATE TABLE users (id integer PRIMARY KEY, mail text, tenant integer, slot integer, name text);
