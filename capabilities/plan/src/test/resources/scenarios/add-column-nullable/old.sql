INSERT INTO parcels (id, weight) SELECT max(id) + 1, 2 FROM parcels;
SELECT weight FROM parcels WHERE id = 7;
