INSERT INTO boxes SELECT max(id) + 1, 1, 6 FROM boxes;
INSERT INTO boxes (id) SELECT max(id) + 1 FROM boxes;
