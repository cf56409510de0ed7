INSERT INTO tasks SELECT max(id) + 1, 'open' FROM tasks;
