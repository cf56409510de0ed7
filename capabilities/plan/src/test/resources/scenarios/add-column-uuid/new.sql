INSERT INTO parcels (id, weight) SELECT max(id) + 1, 2 FROM parcels RETURNING token;
SELECT count(*) FROM parcels WHERE token = gen_random_uuid();
