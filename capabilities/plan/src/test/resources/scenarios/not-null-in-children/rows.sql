INSERT INTO vehicles SELECT i, 'v' || i FROM generate_series(1, 100) i;
INSERT INTO lorries SELECT i, 'l' || i, 2 FROM generate_series(101, 200) i;
INSERT INTO readings SELECT i % 5, date '2025-06-01' + i, i FROM generate_series(1, 400) i;
