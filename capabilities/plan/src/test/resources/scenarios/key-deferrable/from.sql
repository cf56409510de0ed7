-- server: 18, 14

CREATE TABLE places (id integer PRIMARY KEY, rank integer NOT NULL, CONSTRAINT places_rank_key UNIQUE (rank));
CREATE TABLE visits (id integer PRIMARY KEY, place integer);
ALTER TABLE visits ADD CONSTRAINT visits_place_fkey FOREIGN KEY (place) REFERENCES places (id) NOT VALID;
