INSERT INTO lorries (id, axles) SELECT i, 2 FROM generate_series(1, 100) i;
INSERT INTO readings SELECT i % 5, date '2025-06-01' + i, i FROM generate_series(1, 700) i;
