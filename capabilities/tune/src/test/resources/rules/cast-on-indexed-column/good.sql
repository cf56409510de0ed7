SELECT id FROM orders WHERE placed_at >= date '2026-01-03' AND placed_at < date '2026-01-04';
-- The bits stay as they are: the index serves.
SELECT id FROM orders WHERE number::text = 'N7';
SELECT id FROM orders WHERE paid_at::date = date '2026-02-01';
