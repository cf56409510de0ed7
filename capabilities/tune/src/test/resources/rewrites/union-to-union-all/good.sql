SELECT id, 'open' AS kind FROM orders UNION ALL SELECT id, 'archived' FROM archived_orders;
