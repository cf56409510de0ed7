INSERT INTO orders SELECT i, i, 'new' FROM generate_series(1, 3000) i;
