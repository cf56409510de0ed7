INSERT INTO tasks SELECT i, 's', i FROM generate_series(1, 300) i;
