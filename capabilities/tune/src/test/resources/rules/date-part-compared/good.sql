-- Mondays are no range.
SELECT count(*) FROM orders WHERE extract(dow FROM placed_at) = 1;
SELECT count(*) FROM orders WHERE placed_at >= '2026-01-01' AND placed_at < '2027-01-01';
