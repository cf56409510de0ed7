SELECT id, total FROM orders WHERE status <> 'done' AND customer_id = 7;
SELECT id, title FROM products WHERE title <> 'product 7';
