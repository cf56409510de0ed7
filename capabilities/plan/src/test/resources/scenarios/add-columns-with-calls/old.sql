INSERT INTO vouchers (id) SELECT max(id) + 1 FROM vouchers;
