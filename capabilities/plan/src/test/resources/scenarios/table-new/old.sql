INSERT INTO authors SELECT max(id) + 1, 'o' FROM authors;
DELETE FROM authors WHERE id = 7;
