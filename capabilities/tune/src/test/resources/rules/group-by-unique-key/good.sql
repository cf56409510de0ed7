SELECT customer_id, count(*) FROM orders GROUP BY customer_id;
SELECT c.id, count(o.id) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id;
