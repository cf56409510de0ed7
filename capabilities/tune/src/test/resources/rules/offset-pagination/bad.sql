SELECT id, placed_at FROM orders ORDER BY placed_at, id LIMIT 20 OFFSET 4000;
