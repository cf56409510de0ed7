SELECT c.id, (SELECT max(placed_at) FROM orders o WHERE o.customer_id = c.id) FROM customers c;
