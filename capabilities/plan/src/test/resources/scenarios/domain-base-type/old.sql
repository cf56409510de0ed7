INSERT INTO orders (id, total) SELECT max(id) + 1, 7 FROM orders; SELECT doubled(total) FROM listed WHERE id = 1; UPDATE orders SET rest = rest + 1 WHERE id = 2;
