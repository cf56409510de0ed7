-- 3 calls, 3 rows
SELECT count(*), sum(total) FROM orders;
-- 5000 calls, 5000 rows
SELECT max(id) FROM orders;
-- 5000 calls, 5000 rows
SELECT count(*) FROM orders WHERE customer_id = 7;
