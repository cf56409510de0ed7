INSERT INTO orders SELECT max(id) + 1, 'x' FROM orders;
