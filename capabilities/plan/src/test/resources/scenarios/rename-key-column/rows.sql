INSERT INTO regions SELECT 'r' || i, 'n' FROM generate_series(1, 50) i;
INSERT INTO shops SELECT i, 'r' || 1 + i % 50 FROM generate_series(1, 300) i;
