SELECT gross FROM lines WHERE id = 3;
INSERT INTO lines (id, net) SELECT max(id) + 1, 2 FROM lines RETURNING gross;
