INSERT INTO orders (customer_ref, total) VALUES (1, 5); SELECT id, note FROM orders WHERE id = 1
