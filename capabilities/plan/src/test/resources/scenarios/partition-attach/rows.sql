INSERT INTO readings SELECT i % 10, date '2025-01-01' + i, i FROM generate_series(1, 300) i;
INSERT INTO readings_2 SELECT i % 10, date '2026-01-01' + i, i FROM generate_series(1, 300) i;
