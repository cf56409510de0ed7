ALTER TABLE places DROP CONSTRAINT places_rank_key;
ALTER TABLE places ADD CONSTRAINT places_rank_key UNIQUE (rank) DEFERRABLE;
ALTER TABLE visits DROP CONSTRAINT visits_place_fkey;
ALTER TABLE places DROP CONSTRAINT places_pkey;
ALTER TABLE places ADD CONSTRAINT places_pkey PRIMARY KEY (id) INCLUDE (rank);
ALTER TABLE visits ADD CONSTRAINT visits_place_fkey FOREIGN KEY (place) REFERENCES places (id) NOT VALID;
