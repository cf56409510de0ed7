SELECT DISTINCT c.name FROM customers c JOIN orders o ON o.customer_id = c.id;
SELECT DISTINCT c.tax_number FROM customers c JOIN orders o ON o.customer_id = c.id;
