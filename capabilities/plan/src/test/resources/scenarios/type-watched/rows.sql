INSERT INTO bills (id, total, paid) SELECT i, i, i / 2 FROM generate_series(1, 300) i;
