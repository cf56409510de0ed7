INSERT INTO customers SELECT i, 'c' || i FROM generate_series(1, 50) i;
INSERT INTO orders (customer_id, total) SELECT 1 + i % 50, i FROM generate_series(1, 300) i;
