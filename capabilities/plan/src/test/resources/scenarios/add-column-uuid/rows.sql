INSERT INTO parcels SELECT i, i * 1.25 FROM generate_series(1, 300) i;
