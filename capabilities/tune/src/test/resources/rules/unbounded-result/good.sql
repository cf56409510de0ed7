-- Once a night.
-- 1 calls, 50000 rows
SELECT id, total, status FROM orders;
-- 20 calls, 400 rows
SELECT id, total FROM orders WHERE customer_id = 7;
