INSERT INTO orders (id) SELECT max(id) + 1 FROM orders; SELECT id FROM orders WHERE folded(code) = 'c1';
