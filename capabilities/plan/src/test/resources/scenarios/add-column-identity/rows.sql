INSERT INTO entries SELECT 'a' || i % 9, i FROM generate_series(1, 300) i;
