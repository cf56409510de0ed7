INSERT INTO lines SELECT i, i FROM generate_series(1, 300) i;
