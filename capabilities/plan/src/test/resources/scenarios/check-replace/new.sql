INSERT INTO tasks SELECT max(id) + 1, 'held' FROM tasks;
UPDATE tasks SET state = 'held' WHERE id = 4;
