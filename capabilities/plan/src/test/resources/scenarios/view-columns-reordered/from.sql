-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL, note text);
CREATE VIEW listed AS SELECT id, note, total FROM orders;
