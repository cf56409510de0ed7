INSERT INTO tags SELECT i, CASE WHEN i > 50 THEN i % 50 END, 'n' || i FROM generate_series(1, 300) i;
