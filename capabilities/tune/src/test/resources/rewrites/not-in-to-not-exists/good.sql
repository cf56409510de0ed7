SELECT id FROM customers WHERE NOT EXISTS (SELECT 1 FROM orders WHERE orders.customer_id = customers.id);
SELECT id FROM customers WHERE id NOT IN (1, 2, 3);
