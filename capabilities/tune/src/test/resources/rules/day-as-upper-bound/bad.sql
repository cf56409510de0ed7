SELECT id FROM orders WHERE placed_at BETWEEN date '2026-01-01' AND date '2026-01-31';
