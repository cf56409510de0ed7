INSERT INTO docs (id, code) SELECT max(id) + 1, 'o' || max(id) FROM docs;
SELECT rest FROM titles WHERE id = 3;
