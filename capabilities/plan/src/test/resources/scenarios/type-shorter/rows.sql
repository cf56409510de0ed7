INSERT INTO docs SELECT i, 'c' || i, 't', 'r' FROM generate_series(1, 300) i;
