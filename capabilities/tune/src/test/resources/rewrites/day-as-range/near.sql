SELECT id FROM orders WHERE placed_at::date = '2026-11-01';
SELECT id FROM orders WHERE shipped_at::date = 'infinity';
