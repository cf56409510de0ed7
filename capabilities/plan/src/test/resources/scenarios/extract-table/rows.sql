INSERT INTO users SELECT i, 'u' || i, 's' || i, CASE WHEN i % 10 > 0 THEN 'c' || i % 7 END FROM generate_series(1, 300) i;
