INSERT INTO vouchers SELECT i, i FROM generate_series(1, 300) i;
INSERT INTO coupons SELECT i FROM generate_series(1, 300) i;
