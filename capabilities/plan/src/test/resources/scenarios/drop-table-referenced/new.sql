INSERT INTO vans (id, plate) SELECT max(id) + 1, 'x' FROM vans;
INSERT INTO regions SELECT max(id) + 1, 'x' FROM regions;
