INSERT INTO orders SELECT i % 5, i FROM generate_series(1, 200) i;
