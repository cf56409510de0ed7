INSERT INTO nodes (parent) VALUES (6) RETURNING id;
INSERT INTO votes (id, node) SELECT max(id) + 1, 8 FROM votes;
INSERT INTO leaves (node) SELECT max(id) FROM nodes;
DELETE FROM leaves WHERE node = 160;
