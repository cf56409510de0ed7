INSERT INTO orders (customer_ref, total) VALUES (1, 5); UPDATE orders SET total = total + 1 WHERE id < 5
