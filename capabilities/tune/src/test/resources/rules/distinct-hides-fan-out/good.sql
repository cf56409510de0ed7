-- Each order has one customer: nothing is multiplied.
SELECT DISTINCT o.status FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.city = 'city 7';
SELECT DISTINCT c.id, o.status FROM customers c JOIN orders o ON o.customer_id = c.id;
