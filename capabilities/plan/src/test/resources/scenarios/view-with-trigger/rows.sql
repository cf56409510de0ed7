INSERT INTO orders SELECT i, i FROM generate_series(1, 20) i;
