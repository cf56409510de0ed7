INSERT INTO authors SELECT i, 'a' FROM generate_series(1, 300) i;
