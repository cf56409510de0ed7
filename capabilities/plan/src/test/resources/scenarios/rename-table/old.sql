INSERT INTO orders (customer_id, total) VALUES (1, 5) RETURNING id;
UPDATE orders SET total = total + 1 WHERE id = 3;
DELETE FROM orders WHERE id = -1;
SELECT total FROM totals WHERE customer_id = 1;
