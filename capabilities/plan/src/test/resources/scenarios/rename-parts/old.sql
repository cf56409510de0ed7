INSERT INTO orders (customer_id, total) VALUES (1, 5);
UPDATE orders SET total = 7 WHERE id = 1;
