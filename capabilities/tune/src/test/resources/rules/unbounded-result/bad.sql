-- 20 calls, 1000000 rows
SELECT id, total FROM orders;
