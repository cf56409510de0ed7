INSERT INTO orders SELECT i % 5, i, i FROM generate_series(1, 200) i;
