-- A view has the old name.
ALTER TABLE orders RENAME TO purchases;
CREATE VIEW orders AS SELECT * FROM purchases;
-- Another table has it.
CREATE TABLE notes_new (LIKE notes INCLUDING ALL);
ALTER TABLE notes RENAME TO notes_old;
ALTER TABLE notes_new RENAME TO notes;
ALTER TABLE readings_2023 RENAME TO readings_y2023;
CREATE TABLE fresh (id bigint);
ALTER TABLE fresh RENAME TO fresher;
