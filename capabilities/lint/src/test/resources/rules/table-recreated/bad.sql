-- rows: orders 5000000
CREATE TABLE notes_new (LIKE notes INCLUDING ALL);
INSERT INTO notes_new SELECT * FROM notes;
DROP TABLE notes;
ALTER TABLE notes_new RENAME TO notes;
DROP TABLE IF EXISTS orders;
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL);
