SELECT DISTINCT count(*) FROM orders GROUP BY customer_id;
