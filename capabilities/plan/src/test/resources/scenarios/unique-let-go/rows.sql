INSERT INTO users SELECT i, 'm' || i, i % 9, i FROM generate_series(1, 300) i;
INSERT INTO logins SELECT i, 'm' || i FROM generate_series(1, 300) i;
