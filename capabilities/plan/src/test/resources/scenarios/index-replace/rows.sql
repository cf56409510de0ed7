INSERT INTO docs SELECT i, i % 9, 't' || i, 'c' || i FROM generate_series(1, 300) i;
