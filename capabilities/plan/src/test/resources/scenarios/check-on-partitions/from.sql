-- server: 18, 14

CREATE TABLE readings (sensor integer NOT NULL, at date NOT NULL, value integer) PARTITION BY LIST (sensor);
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES IN (1, 2);
CREATE TABLE readings_rest PARTITION OF readings DEFAULT PARTITION BY RANGE (at);
CREATE TABLE readings_rest_1 PARTITION OF readings_rest FOR VALUES FROM (MINVALUE) TO (MAXVALUE);
ALTER TABLE readings ADD CONSTRAINT readings_old_check CHECK (value IS NOT NULL);
