INSERT INTO orders (customer_ref, total) VALUES (2, 5000000000); UPDATE orders SET total = 7000000000 WHERE id = 7; DELETE FROM orders WHERE total > 4000000000
