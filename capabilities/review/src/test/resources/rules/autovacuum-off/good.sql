CREATE TABLE events (id bigint PRIMARY KEY) WITH (autovacuum_enabled = on, autovacuum_vacuum_scale_factor = 0.01);
CREATE TABLE plain (id bigint PRIMARY KEY) WITH (fillfactor = 80);
CREATE UNLOGGED TABLE load (id bigint PRIMARY KEY) WITH (autovacuum_enabled = false);
