SELECT id FROM orders WHERE (placed_at AT TIME ZONE 'UTC')::date = '2026-01-20';
