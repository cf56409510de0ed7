INSERT INTO parcels (id, weight) SELECT max(id) + 1, 2 FROM parcels;
UPDATE parcels SET weight = weight + 1 WHERE id = 5;
