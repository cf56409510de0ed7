SELECT c.id, count(o.id) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id;
SELECT o.status, count(*) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY o.status;
