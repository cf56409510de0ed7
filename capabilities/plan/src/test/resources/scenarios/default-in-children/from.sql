-- server: 14, 18

CREATE TABLE vehicles (id integer NOT NULL, wheels integer DEFAULT 4, state text NOT NULL DEFAULT 'new');
CREATE TABLE lorries (axles integer) INHERITS (vehicles);
CREATE TABLE trailers (load integer) INHERITS (vehicles);
ALTER TABLE trailers ALTER COLUMN wheels SET DEFAULT 2;
CREATE TABLE bikes (gears integer) INHERITS (vehicles);
ALTER TABLE bikes ALTER COLUMN wheels DROP DEFAULT;
CREATE TABLE readings (sensor integer DEFAULT 7, at date NOT NULL, value integer) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings (sensor DEFAULT NULL) FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE readings_1 ALTER COLUMN sensor DROP DEFAULT;
CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE readings_3 PARTITION OF readings (sensor DEFAULT 3) FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
