SELECT id, 'order' AS kind FROM orders UNION SELECT id, 'customer' FROM customers;
