INSERT INTO customers SELECT i, 'c' || i || '@example.com' FROM generate_series(1, 50) i;
