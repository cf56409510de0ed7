INSERT INTO orders (country, total) SELECT (ARRAY['de', 'us', NULL])[1 + i % 3], i FROM generate_series(1, 300) i;
