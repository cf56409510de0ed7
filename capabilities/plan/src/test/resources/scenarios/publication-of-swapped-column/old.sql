INSERT INTO orders (id, total) SELECT max(id) + 1, 1 FROM orders;
