SELECT c.id, o.total FROM customers c LEFT JOIN orders o ON o.customer_id = c.id AND o.status = 'new';
SELECT c.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.id IS NULL;
SELECT c.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE c.city = 'city 7';
