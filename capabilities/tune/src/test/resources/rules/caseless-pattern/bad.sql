SELECT id FROM customers WHERE name ILIKE 'customer 7%';
