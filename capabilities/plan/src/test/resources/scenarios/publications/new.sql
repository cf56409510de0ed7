INSERT INTO orders SELECT max(id) + 1, 1 FROM orders; INSERT INTO notes SELECT coalesce(max(id), 0) + 1 FROM notes;
