SELECT c.id, (SELECT max(placed_at) FROM orders o WHERE o.customer_id = c.id) FROM customers c WHERE c.id = 7;
-- It is run once.
SELECT c.id, (SELECT max(placed_at) FROM orders) FROM customers c;
SELECT c.id, (SELECT max(placed_at) FROM orders o WHERE o.customer_id = c.id) FROM customers c ORDER BY c.id LIMIT 10;
