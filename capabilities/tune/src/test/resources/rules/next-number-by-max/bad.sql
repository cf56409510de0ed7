INSERT INTO products (id, title, price) VALUES ((SELECT max(id) + 1 FROM products), 'new', 1);
INSERT INTO products (id, title, price) SELECT coalesce(max(id), 0) + 1, 'new', 1 FROM products;
