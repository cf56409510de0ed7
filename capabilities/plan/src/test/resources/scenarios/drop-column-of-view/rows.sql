INSERT INTO people SELECT i, 'p' || i, CASE WHEN i % 2 = 0 THEN i::text END FROM generate_series(1, 300) i;
