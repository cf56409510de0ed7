SELECT id, total FROM orders WHERE status <> 'done' AND note NOT LIKE 'x%';
