CREATE TABLE readings (
    id bigint GENERATED ALWAYS AS IDENTITY, sensor integer NOT NULL REFERENCES sensors, at date NOT NULL, value integer,
    PRIMARY KEY (id, at), CONSTRAINT readings_value_key UNIQUE (value, at)
) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY HASH (at);
CREATE TABLE readings_2_a PARTITION OF readings_2 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE readings_2_b PARTITION OF readings_2 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE INDEX readings_sensor_idx ON readings (sensor);
