SELECT DISTINCT status FROM orders WHERE customer_id = 7;
SELECT DISTINCT c.id, o.status FROM customers c JOIN orders o ON o.customer_id = c.id;
