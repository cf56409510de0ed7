INSERT INTO makers SELECT generate_series(1, 20);
INSERT INTO items SELECT i, i FROM generate_series(1, 300) i;
