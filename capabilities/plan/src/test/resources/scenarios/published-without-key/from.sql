-- server: 14, 18

CREATE TABLE visits (page text, seconds integer);
CREATE TABLE readings (at date, value integer) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE readings_2 REPLICA IDENTITY FULL;
CREATE PUBLICATION visits FOR TABLE visits, readings;
