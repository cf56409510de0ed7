INSERT INTO "Ä table whose name is as long as the server lets a name become" SELECT i, 'x', i FROM generate_series(1, 300) i;
