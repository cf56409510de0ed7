INSERT INTO old_makers SELECT generate_series(1, 20);
INSERT INTO makers SELECT generate_series(1, 40);
INSERT INTO items SELECT i, 1 + i % 20 FROM generate_series(1, 300) i;
