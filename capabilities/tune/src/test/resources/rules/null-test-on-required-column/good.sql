SELECT id FROM orders WHERE paid_at IS NULL;
-- Those without a partner are asked for.
SELECT c.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.id IS NULL;
