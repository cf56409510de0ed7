SELECT max(total) FROM orders WHERE total > 10;
