INSERT INTO people SELECT i, 'n' || i, 'm' || i, i FROM generate_series(1, 300) i;
