SELECT id FROM customers WHERE name ~ 'r [0-9]+7$';
