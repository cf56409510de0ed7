INSERT INTO teams SELECT generate_series(1, 100);
INSERT INTO members SELECT i, i FROM generate_series(1, 100) i;
UPDATE teams SET lead = id;
