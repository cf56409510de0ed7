SELECT id, customer_id FROM orders UNION SELECT id, customer_id FROM archived_orders;
SELECT status, 'open' AS kind FROM orders UNION SELECT status, 'archived' FROM archived_orders;
