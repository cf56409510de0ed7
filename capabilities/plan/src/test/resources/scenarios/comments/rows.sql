INSERT INTO orders SELECT i, i, i::text FROM generate_series(1, 20) i;
