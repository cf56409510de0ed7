INSERT INTO orders SELECT i, i, 'n' || i FROM generate_series(1, 200) i;
