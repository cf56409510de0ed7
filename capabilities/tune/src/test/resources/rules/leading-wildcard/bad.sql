SELECT id FROM customers WHERE name LIKE '%mer 7';
