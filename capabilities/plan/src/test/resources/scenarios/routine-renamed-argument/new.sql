INSERT INTO orders (id) SELECT max(id) + 1 FROM orders; SELECT mine('x'); UPDATE orders SET owner = 'x' WHERE id = 12;
