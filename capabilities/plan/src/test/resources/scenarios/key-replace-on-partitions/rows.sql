INSERT INTO readings SELECT i, date '2025-06-01' + i, i FROM generate_series(1, 400) i;
