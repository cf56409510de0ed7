INSERT INTO lines (id, net) SELECT max(id) + 1, 2 FROM lines;
UPDATE lines SET net = net + 1 WHERE id = 5;
