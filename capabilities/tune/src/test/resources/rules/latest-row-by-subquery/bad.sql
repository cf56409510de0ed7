SELECT id FROM orders o WHERE placed_at = (SELECT max(placed_at) FROM orders l WHERE l.customer_id = o.customer_id);
