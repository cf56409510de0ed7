SELECT id FROM orders WHERE placed_at > now() - interval '30 days';
-- Nothing is indexed here.
SELECT id FROM orders WHERE total * 2 > 100;
