SELECT id FROM orders WHERE status = 'new' ORDER BY placed_at LIMIT 1 FOR UPDATE;
