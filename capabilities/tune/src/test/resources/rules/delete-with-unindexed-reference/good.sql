DELETE FROM orders WHERE id = 7;
DELETE FROM items WHERE order_id = 7;
