INSERT INTO vouchers (id, code) SELECT max(id) + 1, 'c' FROM vouchers;
