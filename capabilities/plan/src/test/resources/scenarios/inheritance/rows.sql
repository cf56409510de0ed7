INSERT INTO vehicles SELECT i, 'v' FROM generate_series(1, 100) i;
INSERT INTO lorries SELECT i, 'l', 3 FROM generate_series(1, 100) i;
INSERT INTO bikes SELECT i, 'b' FROM generate_series(1, 100) i;
INSERT INTO vans SELECT i, 'b' FROM generate_series(1, 100) i;
