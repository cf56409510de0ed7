INSERT INTO lorries (id, plate) SELECT i, 'l' || i FROM generate_series(1, 100) i;
INSERT INTO readings SELECT i % 5, date '2025-06-01' + i, i FROM generate_series(1, 400) i;
