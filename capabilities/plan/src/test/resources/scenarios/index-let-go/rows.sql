INSERT INTO docs SELECT i, i % 9, 't' || i FROM generate_series(1, 300) i;
