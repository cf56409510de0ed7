-- server: 18

CREATE TABLE lines (id integer PRIMARY KEY, net integer NOT NULL, rate numeric NOT NULL DEFAULT 0.2);
