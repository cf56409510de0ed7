-- server: 18, 14

CREATE TABLE stays (id integer PRIMARY KEY, nights daterange NOT NULL, area box);
