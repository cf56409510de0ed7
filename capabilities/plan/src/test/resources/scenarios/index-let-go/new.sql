INSERT INTO docs SELECT max(id) + 1, 3, 'n' || max(id) FROM docs;
