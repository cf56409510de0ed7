SELECT id FROM orders WHERE shipped_at::date = '2026-01-20';
select count(*) from orders o where o.total > 3 and date(o.shipped_at) = date '2026-01-20' and o.status = 'new';
SELECT id FROM orders WHERE status = 'new' AND (CAST(shipped_at AS date) = DATE '2026-01-20');
