INSERT INTO readings SELECT 1, date '2025-06-01' + i, i FROM generate_series(1, 400) i;
INSERT INTO vans SELECT i, 3 FROM generate_series(1, 100) i;
