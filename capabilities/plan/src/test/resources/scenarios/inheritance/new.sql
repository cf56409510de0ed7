INSERT INTO vans (id) VALUES (5);
INSERT INTO bikes (id) VALUES (6);
SELECT plate FROM vehicles WHERE id = 8;
