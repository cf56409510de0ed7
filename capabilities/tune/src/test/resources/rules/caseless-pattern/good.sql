SELECT id FROM customers WHERE name LIKE 'customer 7%';
