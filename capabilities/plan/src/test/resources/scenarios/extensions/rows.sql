INSERT INTO customers SELECT i, 'c' || i FROM generate_series(1, 20) i;
