SELECT DISTINCT c.id, c.name
FROM customers c
JOIN orders o ON o.seller_id = c.id
WHERE o.total > 5 OR o.note IS NULL
ORDER BY c.name;
select distinct c.id, c.email from customers c inner join orders o on o.customer_id = c.id;
