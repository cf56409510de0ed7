-- server: 18

CREATE TABLE clients (id integer PRIMARY KEY, mail text, phone text);
