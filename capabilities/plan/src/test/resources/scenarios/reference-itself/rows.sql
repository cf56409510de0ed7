INSERT INTO folders SELECT i, CASE WHEN i > 1 THEN i / 2 END, 'f' FROM generate_series(1, 300) i;
