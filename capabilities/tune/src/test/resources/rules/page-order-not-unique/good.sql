SELECT id, placed_at FROM orders ORDER BY placed_at, id LIMIT 20 OFFSET 40;
SELECT id FROM orders ORDER BY number LIMIT 20 OFFSET 40;
-- The line is unique within its order.
SELECT line FROM items WHERE order_id = 7 ORDER BY line LIMIT 2 OFFSET 1;
