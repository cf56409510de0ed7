INSERT INTO orders SELECT i, 'web', i FROM generate_series(1, 300) i;
