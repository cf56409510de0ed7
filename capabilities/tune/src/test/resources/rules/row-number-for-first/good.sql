SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY placed_at DESC) AS n FROM orders) o WHERE n <= 3;
SELECT DISTINCT ON (customer_id) id FROM orders ORDER BY customer_id, placed_at DESC;
