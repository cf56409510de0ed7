SELECT id FROM orders WHERE shipped_at >= '2026-01-20' AND shipped_at < '2026-01-21';
SELECT id FROM orders WHERE shipped_at::date > '2026-01-20';
