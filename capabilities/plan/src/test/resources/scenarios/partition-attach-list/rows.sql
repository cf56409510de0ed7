INSERT INTO orders SELECT i, 'de', i FROM generate_series(1, 300) i;
INSERT INTO orders_us SELECT i, 'us', i FROM generate_series(1, 300) i;
