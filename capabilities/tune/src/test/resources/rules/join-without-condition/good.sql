SELECT c.name, o.total FROM customers c, orders o WHERE o.customer_id = c.id;
-- One row of the one.
SELECT c.name, o.total FROM customers c, orders o WHERE c.id = 7 AND o.customer_id = 7;
-- Tied by a query within.
SELECT c.name, o.total FROM customers c, orders o WHERE EXISTS (SELECT FROM items i WHERE i.order_id = o.id AND i.product_id = c.id);
SELECT o.id, l.product_id FROM orders o, LATERAL (SELECT product_id FROM items i WHERE i.order_id = o.id LIMIT 1) l;
SELECT c.name, p.title FROM customers c CROSS JOIN products p;
