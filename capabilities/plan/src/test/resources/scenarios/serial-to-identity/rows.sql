INSERT INTO orders (total) SELECT i FROM generate_series(1, 20) i;
INSERT INTO lines (total) SELECT i FROM generate_series(1, 20) i;
INSERT INTO notes (total) SELECT i FROM generate_series(1, 20) i;
