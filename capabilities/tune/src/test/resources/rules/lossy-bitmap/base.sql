CREATE TABLE events (id bigint PRIMARY KEY, kind integer NOT NULL, payload text NOT NULL) WITH (fillfactor = 10);
INSERT INTO events SELECT i, i % 10, repeat('x', 80) FROM generate_series(1, 30000) i;
CREATE INDEX events_kind ON events (kind);
ANALYZE;
