SELECT x FROM sorted ORDER BY x; SELECT id FROM customers WHERE name = 'A';
