SELECT id FROM orders WHERE status = 'new' ORDER BY id LIMIT 20;
-- Whether there is one.
SELECT 1 FROM orders WHERE status = 'new' LIMIT 1;
SELECT id FROM orders WHERE id = 7 LIMIT 20;
