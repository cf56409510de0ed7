INSERT INTO bills (id) SELECT max(id) + 1 FROM bills;
UPDATE bills SET total = total + 1 WHERE id = 8;
