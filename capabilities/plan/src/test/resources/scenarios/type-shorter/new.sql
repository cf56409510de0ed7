INSERT INTO docs (id, code, title) SELECT max(id) + 1, 'n' || max(id), repeat('x', 30) FROM docs;
SELECT rest FROM titles WHERE id = 4;
