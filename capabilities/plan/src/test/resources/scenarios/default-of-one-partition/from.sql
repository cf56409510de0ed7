-- server: 14, 18

CREATE TABLE readings (sensor integer DEFAULT 7, at date NOT NULL, value integer) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings (sensor DEFAULT 1) FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
