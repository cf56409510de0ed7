INSERT INTO docs (id, title) VALUES (-1, 'title 5');
DELETE FROM docs WHERE id = -1;
