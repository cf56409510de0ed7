INSERT INTO orders (customer_ref, total) VALUES (1, 5); DELETE FROM orders WHERE note IS NULL
