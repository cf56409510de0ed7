INSERT INTO makers SELECT generate_series(1, 20);
INSERT INTO items SELECT i, 1 + i % 20, i FROM generate_series(1, 300) i;
