INSERT INTO kinds SELECT i, 'k' || i, i FROM generate_series(1, 100) i;
