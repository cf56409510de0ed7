INSERT INTO orders (id, total) SELECT max(id) + 1, 2 FROM orders;
SELECT total FROM orders WHERE id = 7;
