INSERT INTO things (id, weight) SELECT max(id) + 1, '7.25' FROM things;
UPDATE things SET amount = '12' WHERE id = 3;
