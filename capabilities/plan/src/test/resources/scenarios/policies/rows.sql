INSERT INTO orders SELECT i, 'clerk', i FROM generate_series(1, 20) i;
