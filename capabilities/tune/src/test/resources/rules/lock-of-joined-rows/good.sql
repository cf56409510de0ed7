SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.id = 7 FOR UPDATE OF o;
SELECT id FROM orders WHERE id = 7 FOR UPDATE;
