INSERT INTO clients SELECT i, 'm' || i, i::text FROM generate_series(1, 300) i;
