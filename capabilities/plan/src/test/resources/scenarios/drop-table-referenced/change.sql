ALTER TABLE vans DROP COLUMN depot_id;
DROP TABLE depots;
