INSERT INTO events SELECT i, 'n' || i, CASE WHEN i % 2 = 0 THEN 'p' END FROM generate_series(1, 300) i;
