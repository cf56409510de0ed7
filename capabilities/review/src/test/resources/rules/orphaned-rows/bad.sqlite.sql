CREATE TABLE authors (id INTEGER PRIMARY KEY);
CREATE TABLE books (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES authors ON DELETE CASCADE);
INSERT INTO authors VALUES (1), (2), (3);
INSERT INTO books VALUES (1, 1), (2, 2), (3, 3), (4, NULL);
-- As any connection may that does not say PRAGMA foreign_keys = ON.
PRAGMA foreign_keys = OFF;
DELETE FROM authors WHERE id = 2;
