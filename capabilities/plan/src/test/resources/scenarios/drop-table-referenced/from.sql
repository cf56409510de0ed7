-- server: 18, 14

CREATE TABLE regions (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE depots (id serial PRIMARY KEY, region_id integer NOT NULL REFERENCES regions, name text UNIQUE);
CREATE TABLE vans (id integer PRIMARY KEY, depot_id integer REFERENCES depots ON DELETE SET NULL, plate text);
CREATE INDEX depots_region_idx ON depots (region_id);
