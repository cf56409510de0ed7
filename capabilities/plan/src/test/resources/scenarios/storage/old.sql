INSERT INTO blobs SELECT max(id) + 1, 'o' FROM blobs;
INSERT INTO cache SELECT max(id) + 1, 'o' FROM cache;
