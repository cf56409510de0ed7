-- server: 18, 14

CREATE TABLE readings (sensor integer NOT NULL, at date NOT NULL, value integer DEFAULT 0) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_rest PARTITION OF readings DEFAULT;
CREATE INDEX readings_value_idx ON readings (value);
ALTER TABLE readings ADD CONSTRAINT readings_value_check CHECK (value >= 0);
