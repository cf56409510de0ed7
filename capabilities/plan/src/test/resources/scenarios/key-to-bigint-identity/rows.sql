INSERT INTO "Big Orders" (total) SELECT i FROM generate_series(1, 300) i;
