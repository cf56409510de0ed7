SELECT id FROM orders WHERE total = 1;
