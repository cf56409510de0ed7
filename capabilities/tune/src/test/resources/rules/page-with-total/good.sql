SELECT id, count(*) OVER () AS total FROM orders WHERE customer_id = 7;
SELECT id FROM orders WHERE status = 'new' ORDER BY id LIMIT 20;
