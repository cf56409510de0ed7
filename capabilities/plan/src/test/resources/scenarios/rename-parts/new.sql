INSERT INTO purchases (customer_id, total) VALUES (1, 5);
SELECT total FROM purchases WHERE id = 1;
