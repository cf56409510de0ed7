SELECT id, 'order' AS kind FROM orders UNION ALL SELECT id, 'customer' FROM customers;
SELECT customer_id, 'order' FROM orders UNION SELECT id, 'customer' FROM customers;
SELECT id FROM orders UNION SELECT id FROM customers;
