INSERT INTO in_euros VALUES ((SELECT max(id) + 1 FROM orders), 3); SELECT euros FROM in_euros WHERE id = 1;
