SELECT id, name
FROM customers
WHERE id NOT IN (SELECT customer_id FROM orders WHERE status = 'new');
select c.id from customers c
where c.city = 'city 3' and c.id not in (select o.customer_id from orders o where o.total > 10 or o.status = 'done')
  and c.score > 0;
SELECT c.id FROM customers AS c WHERE c.id NOT IN (SELECT seller_id FROM orders WHERE seller_id IS NOT NULL);
