SELECT DISTINCT c.id, o.status FROM customers c JOIN orders o ON o.customer_id = c.id;
