CREATE TABLE regions (id bigint PRIMARY KEY);
INSERT INTO regions SELECT generate_series(1, 5);
-- Evenly spread; partial; needed by a foreign key; small.
CREATE TABLE orders (id bigint PRIMARY KEY, status text NOT NULL, urgent boolean NOT NULL, region_id bigint NOT NULL REFERENCES regions);
CREATE INDEX ON orders (status);
CREATE INDEX ON orders (urgent) WHERE urgent;
CREATE INDEX ON orders (region_id);
INSERT INTO orders SELECT n, (ARRAY['new', 'paid', 'sent', 'done'])[1 + n % 4], n % 50 = 0, CASE WHEN n % 50 = 0 THEN 2 ELSE 1 END FROM generate_series(1, 100000) n;
CREATE TABLE carts (id bigint PRIMARY KEY, status text NOT NULL);
CREATE INDEX ON carts (status);
INSERT INTO carts SELECT n, CASE WHEN n % 50 = 0 THEN 'open' ELSE 'done' END FROM generate_series(1, 5000) n;
VACUUM ANALYZE;
SET enable_seqscan = off;
SELECT min(id) FROM orders WHERE status = 'new';
SELECT min(id) FROM orders WHERE urgent;
SELECT min(id) FROM orders WHERE region_id = 2;
SELECT min(id) FROM carts WHERE status = 'open';
SELECT pg_stat_force_next_flush();
