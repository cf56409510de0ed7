INSERT INTO samples (code, value) SELECT 'c' || i, i FROM generate_series(1, 300) i;
