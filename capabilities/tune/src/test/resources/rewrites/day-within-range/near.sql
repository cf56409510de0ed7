SELECT id FROM orders WHERE placed_at::date = 'infinity';
