-- The order decides which rows are taken.
SELECT name FROM customers WHERE id IN (SELECT customer_id FROM orders ORDER BY placed_at LIMIT 10);
SELECT array_agg(id) FROM (SELECT id FROM orders ORDER BY placed_at) o;
