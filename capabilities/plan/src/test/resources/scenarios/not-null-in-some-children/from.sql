-- server: 14, 16, 18

CREATE TABLE vehicles (id integer NOT NULL, plate text);
CREATE TABLE lorries (axles integer) INHERITS (vehicles);
CREATE TABLE trailers (load integer) INHERITS (vehicles);
ALTER TABLE trailers ALTER COLUMN plate SET NOT NULL;
CREATE TABLE readings (sensor integer, at date NOT NULL, value integer) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings (sensor NOT NULL) FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
