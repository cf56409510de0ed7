INSERT INTO tags SELECT max(id) + 1, NULL, 'n' || max(id) + 1 FROM tags;
