SELECT id, row_number() OVER (PARTITION BY customer_id) FROM orders;
