INSERT INTO docs (id, title, tags) SELECT max(id) + 1, 'New ' || max(id), '{a,b}' FROM docs;
SELECT id FROM docs WHERE tags @> '{t3}' AND data @> '{"n": 3}';
