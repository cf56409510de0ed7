SELECT id, placed_at FROM orders ORDER BY placed_at, id LIMIT 20 OFFSET 20;
SELECT id, placed_at FROM orders WHERE (placed_at, id) > ($1, $2) ORDER BY placed_at, id LIMIT 20;
