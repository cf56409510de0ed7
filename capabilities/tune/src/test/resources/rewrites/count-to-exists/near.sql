SELECT c.name FROM customers c WHERE (SELECT count(*) FROM orders o WHERE o.customer_id = c.id) > 1;
SELECT c.name FROM customers c WHERE (SELECT count(o.seller_id) FROM orders o WHERE o.customer_id = c.id) > 0;
