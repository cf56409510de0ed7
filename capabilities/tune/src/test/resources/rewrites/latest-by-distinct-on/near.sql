SELECT o.id FROM orders o WHERE o.placed_at = (SELECT max(l.placed_at) FROM orders l WHERE l.customer_id = o.customer_id);
SELECT c.id FROM customers c WHERE c.tax_number = (SELECT max(o.tax_number) FROM customers o WHERE o.score = c.score);
