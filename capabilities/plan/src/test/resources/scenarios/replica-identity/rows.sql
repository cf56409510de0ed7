INSERT INTO feeds SELECT i, 'c' || i FROM generate_series(1, 300) i;
INSERT INTO "Old Feeds" SELECT i, 'c' || i FROM generate_series(1, 300) i;
