INSERT INTO depots (region_id) VALUES (3);
INSERT INTO vans (id, depot_id) SELECT max(id) + 1, 4 FROM vans;
DELETE FROM vans WHERE id = 9;
