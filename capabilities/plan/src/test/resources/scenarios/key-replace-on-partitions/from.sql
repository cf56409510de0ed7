-- server: 18, 14

CREATE TABLE readings (id integer NOT NULL, at date NOT NULL, sensor integer NOT NULL, CONSTRAINT readings_pkey PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (at);
CREATE TABLE readings_2_rest PARTITION OF readings_2 DEFAULT;
