SELECT id, name || ' ' || city FROM customers WHERE name = 'customer 7' AND city = 'city 7';
