INSERT INTO blobs SELECT i, 'b', 't' FROM generate_series(1, 300) i;
INSERT INTO cache SELECT i, 'b' FROM generate_series(1, 300) i;
