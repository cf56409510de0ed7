SELECT count(DISTINCT customer_id) FROM orders WHERE status = 'new';
SELECT status, count(DISTINCT customer_id) FROM orders GROUP BY status;
