INSERT INTO accounts SELECT i, i % 9, 'a' FROM generate_series(1, 300) i;
INSERT INTO moves SELECT i, 1 + i % 300, i FROM generate_series(1, 300) i;
