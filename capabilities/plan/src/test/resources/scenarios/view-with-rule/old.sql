INSERT INTO in_euros (id) VALUES ((SELECT max(id) + 1 FROM orders)); SELECT euros FROM in_euros WHERE id = 1;
