SELECT id FROM customers WHERE name LIKE 'customer 7%';
-- Nobody knows what the parameter holds.
SELECT id FROM customers WHERE name LIKE $1;
