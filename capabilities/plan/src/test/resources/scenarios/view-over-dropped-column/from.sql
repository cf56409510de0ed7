-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, total integer NOT NULL, note text, "A ""quoted"" one" text);
CREATE VIEW listed AS SELECT id, note, total FROM orders;
CREATE VIEW noted AS SELECT id FROM orders WHERE note IS NOT NULL;
CREATE VIEW above AS SELECT count(*) AS n FROM noted;
CREATE VIEW whole AS SELECT o AS line FROM orders o;
