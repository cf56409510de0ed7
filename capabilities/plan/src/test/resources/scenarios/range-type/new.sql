SELECT "Time Span"('10:00', '11:00'); SELECT price(1, 2); INSERT INTO orders (id) SELECT max(id) + 1 FROM orders;
