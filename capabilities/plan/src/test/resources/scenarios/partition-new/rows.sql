INSERT INTO readings SELECT i % 10, date '2025-01-01' + i, i FROM generate_series(1, 300) i;
