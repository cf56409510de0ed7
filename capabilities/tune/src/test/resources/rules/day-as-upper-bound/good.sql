SELECT id FROM orders WHERE placed_at >= date '2026-01-01' AND placed_at < date '2026-02-01';
SELECT id FROM orders WHERE placed_at <= now();
