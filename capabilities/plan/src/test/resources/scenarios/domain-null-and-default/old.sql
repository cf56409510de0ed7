INSERT INTO orders (id, total) SELECT max(id) + 1, 3 FROM orders;
