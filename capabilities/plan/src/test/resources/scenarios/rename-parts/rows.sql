INSERT INTO customers SELECT generate_series(1, 5);
INSERT INTO orders (customer_id, total, code) SELECT 1 + i % 5, i, 'c' || i FROM generate_series(1, 100) i;
