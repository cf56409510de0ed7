SELECT id, weight
FROM shipments
WHERE sent_at::date = '2026-03-05';

SELECT id, name
FROM customers
WHERE id NOT IN (SELECT customer_id FROM invoices);
