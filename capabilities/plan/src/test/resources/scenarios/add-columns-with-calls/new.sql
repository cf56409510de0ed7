INSERT INTO vouchers (id, lot) SELECT max(id) + 1, 'a' FROM vouchers;
