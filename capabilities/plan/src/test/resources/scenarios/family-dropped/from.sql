-- server: 14, 18
-- keep: 0

CREATE TABLE readings (sensor integer NOT NULL, at date NOT NULL, value integer) PARTITION BY RANGE (at);
CREATE TABLE old_readings PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE young_readings PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (sensor);
CREATE TABLE zone_1 PARTITION OF young_readings FOR VALUES IN (1);
CREATE TABLE area_2 PARTITION OF young_readings FOR VALUES IN (2);
CREATE TABLE cars (id integer);
CREATE TABLE vans (seats integer) INHERITS (cars);
CREATE TABLE buses (seats integer) INHERITS (cars);
