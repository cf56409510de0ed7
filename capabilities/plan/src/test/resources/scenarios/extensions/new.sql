UPDATE customers SET nick = 'N' WHERE id = 1; SELECT name FROM customers WHERE name LIKE '%c1%';
