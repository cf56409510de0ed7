INSERT INTO orders (id, label) SELECT max(id) + 1, 'y' FROM orders;
