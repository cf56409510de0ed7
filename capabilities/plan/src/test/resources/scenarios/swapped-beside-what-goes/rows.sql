INSERT INTO shops SELECT i, 'n' FROM generate_series(1, 10) i;
INSERT INTO orders SELECT i, 1 + i % 10, i, i FROM generate_series(1, 200) i;
