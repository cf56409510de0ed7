-- The engine leaves it out by itself.
SELECT o.id FROM orders o LEFT JOIN customers c ON c.id = o.customer_id;
SELECT c.id, count(*) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id;
SELECT c.id, o.total FROM customers c LEFT JOIN orders o ON o.customer_id = c.id;
