SELECT id FROM customers WHERE profile @> '{"level": 3}';
SELECT profile->>'level' FROM customers WHERE id = 7;
