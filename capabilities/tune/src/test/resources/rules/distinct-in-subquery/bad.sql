SELECT name FROM customers WHERE id IN (SELECT DISTINCT customer_id FROM orders WHERE status = 'new');
