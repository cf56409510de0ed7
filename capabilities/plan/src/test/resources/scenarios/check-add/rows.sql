INSERT INTO loans SELECT i, date '2026-01-01', date '2026-01-01' + i, i FROM generate_series(1, 300) i;
