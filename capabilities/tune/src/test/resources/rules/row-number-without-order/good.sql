SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY placed_at, id) FROM orders;
SELECT id, sum(total) OVER (PARTITION BY customer_id) FROM orders;
