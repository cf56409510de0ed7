INSERT INTO things (id, weight) SELECT max(id) + 1, 8.125 FROM things;
UPDATE things SET amount = amount + 1 WHERE id = 4;
