INSERT INTO vouchers (id) SELECT i FROM generate_series(1, 300) i;
