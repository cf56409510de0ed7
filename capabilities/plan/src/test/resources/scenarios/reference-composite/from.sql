-- server: 18, 14

CREATE TABLE shelves (hall integer, "No." integer, PRIMARY KEY (hall, "No."));
CREATE TABLE boxes (id integer PRIMARY KEY, hall integer, shelf integer);
