INSERT INTO clients SELECT i, 'm' || i FROM generate_series(1, 300) i;
