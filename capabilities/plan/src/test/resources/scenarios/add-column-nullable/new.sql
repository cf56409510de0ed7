INSERT INTO parcels (id, weight, note, state) SELECT max(id) + 1, 3, 'fragile', 'sent' FROM parcels;
UPDATE parcels SET state = 'lost' WHERE note IS NULL AND id = 8;
SELECT seen_at FROM parcels WHERE state = 'packed';
