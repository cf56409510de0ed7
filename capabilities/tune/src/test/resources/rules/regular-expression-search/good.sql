SELECT id FROM customers WHERE name ~ '^customer 7';
SELECT id FROM products WHERE title ~ '7$';
