-- server: 18, 14

CREATE TABLE vehicles (id integer NOT NULL, plate text NOT NULL DEFAULT '-', CONSTRAINT vehicles_id_check CHECK (id > 0));
CREATE TABLE lorries (axles integer) INHERITS (vehicles);
CREATE TABLE bikes (id integer NOT NULL, plate text NOT NULL DEFAULT 'none', CONSTRAINT vehicles_id_check CHECK (id > 0));
CREATE TABLE vans (seats integer) INHERITS (vehicles);
