SELECT c.id, c.name
FROM customers c
WHERE (SELECT count(*) FROM orders o WHERE o.customer_id = c.id AND o.status = 'secret') > 0;

select id, total -- only that day
  from orders
 where made_at::date = '2026-02-03'
   and status = 'open';

SELECT id, customer_id, total, 'live' AS origin FROM orders
UNION
SELECT id, customer_id, total, 'archive' FROM archived_orders;

SELECT id FROM customers WHERE id NOT IN (SELECT seller_id FROM orders);

SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders);
