SELECT id, name FROM customers WHERE lower(name) = 'customer 7';
-- The server makes no index of what hangs on the time zone, and in a definition columns have no table's name.
SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE date(o.placed_at) = date '2026-01-02' AND lower(c.name) = 'customer 7';
