SELECT id FROM orders WHERE to_char(placed_at, 'YYYY-MM') = '2026-01';
