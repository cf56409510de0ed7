SELECT id, total
FROM (SELECT id, total, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY placed_at DESC, id DESC) AS rn
      FROM orders
      WHERE status = 'new') latest
WHERE rn = 1 AND total > 3;
with ranked as (
    select o.*, row_number() over (partition by o.customer_id, o.status order by o.total, o.id) as place
    from orders o
)
select * from ranked where place <= 1;
SELECT c.name, o.total
FROM customers c
LEFT JOIN (SELECT row_number() OVER (PARTITION BY seller_id ORDER BY id) rn, seller_id, total FROM orders) o ON o.seller_id = c.id AND o.rn = 1
WHERE c.city = 'city 3';
