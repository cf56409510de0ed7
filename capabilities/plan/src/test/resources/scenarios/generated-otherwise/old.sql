INSERT INTO lines (id, net) SELECT max(id) + 1, 5 FROM lines RETURNING gross;
