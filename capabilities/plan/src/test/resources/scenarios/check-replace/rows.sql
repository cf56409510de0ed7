INSERT INTO tasks SELECT i, CASE WHEN i % 2 = 0 THEN 'open' ELSE 'done' END FROM generate_series(1, 300) i;
