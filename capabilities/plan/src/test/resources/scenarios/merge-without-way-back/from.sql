-- server: 18, 14

CREATE TABLE events (id integer PRIMARY KEY, name text NOT NULL, place text);
