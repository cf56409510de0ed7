INSERT INTO packages SELECT i, 'p' || i FROM generate_series(1, 50) i;
INSERT INTO versions (package_id, num) SELECT 1 + i % 50, 'v' || i FROM generate_series(1, 3000) i;
