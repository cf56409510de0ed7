INSERT INTO nodes (parent) VALUES (5) RETURNING id;
INSERT INTO votes (id, node) SELECT max(id) + 1, 7 FROM votes;
INSERT INTO leaves (node) SELECT max(id) FROM nodes;
