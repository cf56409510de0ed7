INSERT INTO lines (id, net) SELECT max(id) + 1, 2 FROM lines;
