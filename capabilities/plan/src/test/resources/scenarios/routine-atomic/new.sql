SELECT thrice_of(1); INSERT INTO orders (id, total, discount) SELECT max(id) + 1, 1, 1 FROM orders;
