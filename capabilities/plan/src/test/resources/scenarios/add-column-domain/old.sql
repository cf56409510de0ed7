INSERT INTO prices SELECT max(id) + 1, 2 FROM prices;
