INSERT INTO orders (total) VALUES (1); INSERT INTO lines (total) VALUES (1); INSERT INTO notes (total) VALUES (1);
