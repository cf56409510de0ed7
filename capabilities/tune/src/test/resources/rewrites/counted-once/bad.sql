SELECT c.id, c.name, (SELECT count(*) FROM orders o WHERE o.seller_id = c.id)
FROM customers c
ORDER BY c.name;
select name,
       (select max(total) from orders where status = 'new' and seller_id = customers.id and note is not null) as most
from customers
where city is not null;
