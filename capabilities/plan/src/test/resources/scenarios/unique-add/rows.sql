INSERT INTO users SELECT i, 'm' || i, i % 9, i, 'n' FROM generate_series(1, 300) i;
