SELECT id FROM orders WHERE placed_at::date = date '2026-01-03';
