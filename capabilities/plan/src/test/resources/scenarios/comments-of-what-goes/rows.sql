INSERT INTO shops SELECT i FROM generate_series(1, 10) i;
INSERT INTO orders SELECT i, 1 + i % 10, 'c' || i, int4range(i, i + 1), i FROM generate_series(1, 200) i;
INSERT INTO readings SELECT 1, date '2025-01-01' + i, i FROM generate_series(1, 100) i;
