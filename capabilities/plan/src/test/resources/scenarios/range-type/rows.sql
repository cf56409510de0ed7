INSERT INTO orders SELECT i, span(i, i + 1) FROM generate_series(1, 20) i;
