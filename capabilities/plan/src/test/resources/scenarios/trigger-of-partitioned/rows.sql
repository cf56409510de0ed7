INSERT INTO events SELECT i, date '2025-06-01' + i * 10 FROM generate_series(1, 40) i;
