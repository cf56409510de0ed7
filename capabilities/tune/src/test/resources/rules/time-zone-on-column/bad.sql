SELECT id FROM orders WHERE (placed_at AT TIME ZONE 'Europe/Berlin')::date = date '2026-01-03';
