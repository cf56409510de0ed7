INSERT INTO readings SELECT i, date '2024-06-01' + i, i FROM generate_series(1, 400) i;
INSERT INTO visits SELECT '/', date '2024-06-01' + i FROM generate_series(1, 400) i;
