INSERT INTO events SELECT i, date '2026-01-01' + i, '10:00' FROM generate_series(1, 300) i;
