SELECT state, count(*) FROM orders GROUP BY 1;
