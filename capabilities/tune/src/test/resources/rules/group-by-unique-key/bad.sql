SELECT id, count(*) FROM orders GROUP BY id;
