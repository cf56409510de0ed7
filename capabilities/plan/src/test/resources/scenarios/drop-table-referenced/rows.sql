INSERT INTO regions SELECT i, 'r' || i FROM generate_series(1, 20) i;
INSERT INTO depots (region_id, name) SELECT 1 + i % 20, 'd' || i FROM generate_series(1, 200) i;
INSERT INTO vans SELECT i, 1 + i % 200, 'p' || i FROM generate_series(1, 300) i;
