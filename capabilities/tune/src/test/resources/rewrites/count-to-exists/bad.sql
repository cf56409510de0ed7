SELECT c.name FROM customers c
WHERE (SELECT COUNT(*) FROM orders o WHERE o.seller_id = c.id AND o.status = 'new') > 0;
select name from customers
where (select count(o.id) from orders o where o.customer_id = customers.id) = 0 and city is not null;
