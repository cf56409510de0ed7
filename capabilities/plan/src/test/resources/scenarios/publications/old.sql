INSERT INTO orders SELECT max(id) + 1, 1 FROM orders;
