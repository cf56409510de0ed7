-- server: 18, 14

CREATE TABLE readings (sensor integer NOT NULL, at date NOT NULL, value integer, note text) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (sensor);
CREATE TABLE readings_2_1 PARTITION OF readings_2 FOR VALUES IN (1, 2, 3);
CREATE TABLE readings_2_rest PARTITION OF readings_2 DEFAULT;
CREATE INDEX readings_note_idx ON readings (note);
