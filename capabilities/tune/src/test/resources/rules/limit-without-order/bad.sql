SELECT id FROM orders WHERE status = 'new' LIMIT 20;
