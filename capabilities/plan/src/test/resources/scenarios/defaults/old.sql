INSERT INTO vouchers (id) SELECT max(id) + 1 FROM vouchers;
UPDATE vouchers SET state = 'used' WHERE id = 4;
