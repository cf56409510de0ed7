-- 5000 calls, 5000 rows, 9000 ms
SELECT count(*) FROM orders;
