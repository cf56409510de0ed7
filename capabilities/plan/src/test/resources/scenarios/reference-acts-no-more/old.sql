INSERT INTO carts SELECT max(id) + 1 FROM carts;
INSERT INTO lines SELECT max(l.id) + 1, max(c.id) FROM lines l, carts c;
DELETE FROM carts WHERE id > 300;
