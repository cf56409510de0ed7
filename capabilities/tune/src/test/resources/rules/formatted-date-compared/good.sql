SELECT id, to_char(placed_at, 'YYYY-MM') FROM orders WHERE placed_at >= '2026-01-01' AND placed_at < '2026-02-01';
