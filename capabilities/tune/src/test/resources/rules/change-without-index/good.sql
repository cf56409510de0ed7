UPDATE orders SET status = 'done' WHERE number = 'N7';
UPDATE orders SET status = 'done' WHERE customer_id = 7 AND note = 'N7';
DELETE FROM products WHERE title = 'product 7';
