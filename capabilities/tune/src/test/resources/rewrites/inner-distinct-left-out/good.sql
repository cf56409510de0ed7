SELECT name FROM customers WHERE id = (SELECT DISTINCT customer_id FROM orders WHERE id = 3);
SELECT name FROM customers WHERE id IN (SELECT DISTINCT ON (status) customer_id FROM orders ORDER BY status, id);
SELECT name FROM customers WHERE id IN (WITH d AS (SELECT DISTINCT customer_id, status FROM orders) SELECT DISTINCT customer_id FROM d GROUP BY customer_id HAVING count(*) > 1);
