SELECT id, total
  FROM orders
 WHERE placed_at::date = '2026-01-20'
   AND status = 'new';
