INSERT INTO customers SELECT i, 'c' || i FROM generate_series(1, 50) i;
INSERT INTO orders (customer_ref, total, note) SELECT 1 + i % 50, i, CASE WHEN i % 3 = 0 THEN 'n' || i END FROM generate_series(1, 3000) i;
UPDATE orders SET note = '' WHERE note IS NULL;
