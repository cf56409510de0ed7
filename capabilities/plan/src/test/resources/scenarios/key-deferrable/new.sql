INSERT INTO places SELECT max(id) + 1, max(id) + 1 FROM places;
INSERT INTO visits SELECT max(id) + 1, 7 FROM visits;
