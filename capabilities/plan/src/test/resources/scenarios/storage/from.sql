-- server: 18, 14

CREATE TABLE blobs (id integer PRIMARY KEY, body text, tags text) WITH (fillfactor = 90, autovacuum_enabled = false);
CREATE UNLOGGED TABLE cache (id integer PRIMARY KEY, body text);
CREATE TABLE scratch (id integer PRIMARY KEY, body text);
ALTER TABLE blobs ALTER COLUMN tags SET STATISTICS 500, ALTER COLUMN tags SET (n_distinct = -0.5);
