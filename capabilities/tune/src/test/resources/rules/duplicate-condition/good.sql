SELECT id FROM orders WHERE status = 'new' AND customer_id > 7 AND customer_id < 17;
SELECT id FROM orders WHERE total = 1.5 AND total = 2.5;
