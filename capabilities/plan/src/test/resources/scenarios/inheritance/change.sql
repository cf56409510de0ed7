ALTER TABLE bikes INHERIT vehicles;
ALTER TABLE vans NO INHERIT vehicles;
