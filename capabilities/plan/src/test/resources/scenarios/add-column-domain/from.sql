-- server: 18, 14

CREATE DOMAIN code AS text CHECK (VALUE ~ '^[A-Z]{3}$');
CREATE TABLE prices (id integer PRIMARY KEY, amount integer NOT NULL);
