SELECT id, customer_id, 'open' AS kind FROM orders
UNION
SELECT id, customer_id, 'archived' FROM archived_orders;
