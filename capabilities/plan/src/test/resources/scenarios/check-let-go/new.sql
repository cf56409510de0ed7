INSERT INTO tasks SELECT max(id) + 1, 'held', 5 FROM tasks;
