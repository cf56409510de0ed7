DELETE FROM lines WHERE cart = 7;
DELETE FROM carts WHERE id = 7;
INSERT INTO lines SELECT max(id) + 1, 9 FROM lines;
