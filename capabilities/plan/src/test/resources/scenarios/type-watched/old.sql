INSERT INTO bills (id, total) SELECT max(id) + 1, 5 FROM bills;
UPDATE bills SET total = total + 1 WHERE id = 7;
