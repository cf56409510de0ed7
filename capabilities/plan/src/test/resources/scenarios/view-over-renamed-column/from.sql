-- server: 18, 14
CREATE TABLE orders (id integer PRIMARY KEY, note text);
CREATE VIEW listed AS SELECT id, note FROM orders;
CREATE VIEW noted AS SELECT id, note FROM listed WHERE note IS NOT NULL;
CREATE MATERIALIZED VIEW kept AS SELECT id, note FROM noted;
CREATE INDEX kept_note ON kept (note);
