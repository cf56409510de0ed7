INSERT INTO shops SELECT i FROM generate_series(1, 10) i;
INSERT INTO orders SELECT i, 1 + i % 10, 'c' || i, int4range(i, i + 1), i + 1 FROM generate_series(1, 200) i;
