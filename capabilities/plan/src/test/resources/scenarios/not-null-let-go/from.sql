-- server: 18, 14

CREATE TABLE clients (id integer PRIMARY KEY, mail text NOT NULL, phone text NOT NULL DEFAULT '-');
