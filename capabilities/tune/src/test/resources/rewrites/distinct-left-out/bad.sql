SELECT DISTINCT id, status, total FROM orders WHERE total > 5;
