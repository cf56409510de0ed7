DELETE FROM lines WHERE cart = 7;
DELETE FROM carts WHERE id = 7;
