INSERT INTO readings SELECT i % 5, i, i FROM generate_series(1, 300) i;
INSERT INTO alarms SELECT i, i % 5, i FROM generate_series(1, 100) i;
