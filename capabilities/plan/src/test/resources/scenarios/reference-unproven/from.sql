-- server: 18, 14

CREATE TABLE makers (id integer PRIMARY KEY);
CREATE TABLE items (id integer PRIMARY KEY, maker integer);
