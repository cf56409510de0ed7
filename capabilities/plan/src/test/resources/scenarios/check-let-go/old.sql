INSERT INTO tasks SELECT max(id) + 1, 'open', 4 FROM tasks;
