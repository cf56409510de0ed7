INSERT INTO shelves SELECT i % 5, i FROM generate_series(1, 100) i;
INSERT INTO boxes SELECT i, i % 5, i FROM generate_series(1, 100) i;
