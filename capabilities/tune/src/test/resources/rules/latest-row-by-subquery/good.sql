SELECT id FROM orders WHERE placed_at = (SELECT max(placed_at) FROM orders);
SELECT DISTINCT ON (customer_id) id FROM orders ORDER BY customer_id, placed_at DESC;
