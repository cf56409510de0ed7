SELECT id, count(*) OVER () AS total FROM orders WHERE status = 'new' ORDER BY id LIMIT 20;
