-- One table only: its indexes can be used together.
SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.number = 'N7' OR o.customer_id = 7;
SELECT o.id FROM orders o JOIN products p ON p.id = o.id WHERE o.number = 'N7' OR p.title = 'product 7';
