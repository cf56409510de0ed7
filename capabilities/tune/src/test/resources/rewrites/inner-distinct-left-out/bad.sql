SELECT name FROM customers WHERE id IN (SELECT DISTINCT customer_id FROM orders WHERE status = 'new');
select name from customers c where city is not null and exists (select distinct o.status from orders o where o.seller_id = c.id);
