INSERT INTO old_shop.customers SELECT i, 'calm' FROM generate_series(1, 20) i;
INSERT INTO kept SELECT i, i FROM generate_series(1, 20) i;
