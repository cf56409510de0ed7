SELECT name FROM customers WHERE email = 'c4711@example.com';
