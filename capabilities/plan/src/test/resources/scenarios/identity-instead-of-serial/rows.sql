INSERT INTO a (note) SELECT 'n' FROM generate_series(1, 300) i;
INSERT INTO b SELECT i, 'n' FROM generate_series(1, 300) i;
INSERT INTO c (note) SELECT 'n' FROM generate_series(1, 300) i;
