-- server: 18, 14

CREATE TABLE things (id integer PRIMARY KEY, amount text DEFAULT '0', weight text NOT NULL);
