SELECT id FROM orders WHERE placed_at >= '2026-01-01' AND placed_at < '2026-02-01';
SELECT id FROM orders WHERE placed_at <= '2026-01-31 23:59:59.999999';
