INSERT INTO orders_us SELECT max(id) + 1, 'us' FROM orders_us;
INSERT INTO orders SELECT max(id) + 1, 'at' FROM orders;
