INSERT INTO "Join" SELECT i % 20, i, 'n' FROM generate_series(1, 300) i;
