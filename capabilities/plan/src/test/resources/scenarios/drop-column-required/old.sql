INSERT INTO orders SELECT max(id) + 1, 'shop', 2 FROM orders;
SELECT total FROM orders WHERE channel = 'web';
