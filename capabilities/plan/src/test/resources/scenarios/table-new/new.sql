INSERT INTO books (isbn, author, pages) SELECT 'i' || count(*), 8, 100 FROM books;
UPDATE authors SET best = (SELECT max(id) FROM books) WHERE id = 8;
INSERT INTO prizes (book) SELECT max(id) FROM books;
