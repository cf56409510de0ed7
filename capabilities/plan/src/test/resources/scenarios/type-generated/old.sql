INSERT INTO lines SELECT max(id) + 1, 5 FROM lines;
SELECT gross FROM lines WHERE id = 4;
