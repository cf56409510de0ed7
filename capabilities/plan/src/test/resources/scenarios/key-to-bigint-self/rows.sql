INSERT INTO nodes (parent, label) SELECT CASE WHEN i > 1 THEN i / 2 END, 'l' FROM generate_series(1, 300) i;
INSERT INTO leaves SELECT i FROM generate_series(150, 300) i;
INSERT INTO votes SELECT i, i FROM generate_series(1, 300) i;
