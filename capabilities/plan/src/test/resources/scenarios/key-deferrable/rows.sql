INSERT INTO places SELECT i, i FROM generate_series(1, 300) i;
INSERT INTO visits SELECT i, i FROM generate_series(1, 300) i;
