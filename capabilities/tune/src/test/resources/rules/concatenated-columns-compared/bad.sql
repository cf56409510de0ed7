SELECT id FROM customers WHERE name || ' ' || city = 'customer 7 city 7';
