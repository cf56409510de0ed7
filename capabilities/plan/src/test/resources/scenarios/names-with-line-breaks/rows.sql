INSERT INTO "old
orders" SELECT i, i FROM generate_series(1, 200) i;
