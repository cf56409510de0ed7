INSERT INTO lines (id, net) SELECT max(id) + 1, 6 FROM lines RETURNING gross;
