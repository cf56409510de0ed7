SELECT id FROM customers WHERE id = 7 AND name = 'x';
SELECT profile @> '{"level": 3}' FROM customers WHERE id = 7;
