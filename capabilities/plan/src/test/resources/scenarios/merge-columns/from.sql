-- server: 18, 14

CREATE TABLE events (id integer PRIMARY KEY, "day" date NOT NULL, "time" time NOT NULL DEFAULT '00:00', note text);
