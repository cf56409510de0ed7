SELECT id FROM customers WHERE position('7' IN name) > 0;
