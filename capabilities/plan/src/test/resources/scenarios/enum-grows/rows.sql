INSERT INTO orders SELECT i FROM generate_series(1, 20) i;
