INSERT INTO orders SELECT i, 'new', 't' || i, 'z' || i FROM generate_series(1, 20) i;
