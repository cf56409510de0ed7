INSERT INTO orders (total) VALUES (1); INSERT INTO lines (total) VALUES (1); INSERT INTO notes (id, total) VALUES ((SELECT max(id) + 1000 FROM notes), 1);
