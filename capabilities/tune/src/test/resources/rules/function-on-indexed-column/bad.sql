SELECT id, name FROM customers WHERE lower(name) = 'customer 7';
