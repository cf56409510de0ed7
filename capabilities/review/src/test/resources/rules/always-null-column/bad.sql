CREATE TABLE orders (id bigint PRIMARY KEY, number text NOT NULL, fax text, discount_group integer);
INSERT INTO orders SELECT n, 'n' || n FROM generate_series(1, 2000) n;
-- More than is looked at.
CREATE TABLE events (id bigint PRIMARY KEY, referrer text);
INSERT INTO events SELECT generate_series(1, 20000);
ANALYZE;
SELECT pg_stat_force_next_flush();
