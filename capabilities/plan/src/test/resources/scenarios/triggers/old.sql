UPDATE orders SET total = total + 1 WHERE id = 1; INSERT INTO orders SELECT max(id) + 1, 1 FROM orders;
