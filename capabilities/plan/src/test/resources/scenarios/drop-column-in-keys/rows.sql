INSERT INTO seats SELECT i, i % 3, chr(65 + i % 7), i FROM generate_series(1, 300) i;
INSERT INTO bookings SELECT id, hall, line, place FROM seats WHERE id < 100;
