INSERT INTO orders SELECT i, 'N' || i FROM generate_series(1, 3000) i;
