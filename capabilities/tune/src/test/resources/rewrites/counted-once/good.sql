SELECT c.id, (SELECT count(*) FROM orders o WHERE o.seller_id = c.id OR o.customer_id = c.id) FROM customers c;
SELECT c.id, (SELECT o.total FROM orders o WHERE o.id = c.id) FROM customers c;
