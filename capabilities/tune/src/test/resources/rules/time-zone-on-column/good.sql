SELECT id FROM orders WHERE placed_at >= timestamp '2026-01-03' AT TIME ZONE 'Europe/Berlin' AND placed_at < timestamp '2026-01-04' AT TIME ZONE 'Europe/Berlin';
