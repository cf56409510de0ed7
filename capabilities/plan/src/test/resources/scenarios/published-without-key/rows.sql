INSERT INTO visits SELECT '/' || i, i FROM generate_series(1, 300) i;
INSERT INTO readings SELECT date '2025-01-01' + i, i FROM generate_series(1, 700) i;
