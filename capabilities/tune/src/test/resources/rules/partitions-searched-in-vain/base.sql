CREATE TABLE measurements (day date NOT NULL, made date NOT NULL, sensor integer NOT NULL, value numeric NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE measurements_1 PARTITION OF measurements FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE measurements_2 PARTITION OF measurements FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE TABLE measurements_3 PARTITION OF measurements FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
CREATE TABLE measurements_4 PARTITION OF measurements FOR VALUES FROM ('2026-04-01') TO ('2026-05-01');
CREATE TABLE measurements_5 PARTITION OF measurements FOR VALUES FROM ('2026-05-01') TO ('2026-06-01');
CREATE TABLE measurements_6 PARTITION OF measurements FOR VALUES FROM ('2026-06-01') TO ('2026-07-01');
INSERT INTO measurements
    SELECT date '2026-01-01' + i % 181, date '2026-01-01' + i % 181, CASE WHEN i % 181 = 63 THEN 4711 ELSE i % 100 END, i
      FROM generate_series(1, 20000) i;
ANALYZE;
