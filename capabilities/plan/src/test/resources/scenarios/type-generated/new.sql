INSERT INTO lines SELECT max(id) + 1, 6 FROM lines RETURNING gross;
