-- Nothing was lost, whoever enforced it.
CREATE TABLE authors (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
CREATE TABLE books (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES authors, author_code TEXT REFERENCES authors (code));
INSERT INTO authors VALUES (1, 'a'), (2, 'b'), (3, 'c');
INSERT INTO books VALUES (1, 1, 'a'), (2, 2, NULL), (3, 3, 'c'), (4, NULL, 'b');
-- The other table is not there: that is not about rows.
CREATE TABLE reviews (id INTEGER PRIMARY KEY, reader_id INTEGER REFERENCES readers (id));
INSERT INTO reviews VALUES (1, 5);
