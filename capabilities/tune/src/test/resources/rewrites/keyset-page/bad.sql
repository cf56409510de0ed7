SELECT id, name, score
FROM customers
WHERE score > 3 OR city IS NULL
ORDER BY name, id
LIMIT 20 OFFSET 4000;
select o.id from orders o where o.status = 'new' order by o.id desc offset 3000 rows fetch next 10 rows only;
SELECT product_id, valid_from AS since, price FROM prices
ORDER BY since DESC, product_id, price
LIMIT 50 OFFSET 1000;
SELECT id, total, placed_at FROM orders ORDER BY placed_at, total DESC, id LIMIT 10 OFFSET 500;
SELECT name, id FROM customers ORDER BY 1, 2 DESC LIMIT 20 OFFSET 4000;
