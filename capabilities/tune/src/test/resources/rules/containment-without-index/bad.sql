SELECT id FROM customers WHERE profile @> '{"level": 3}';
