-- What may still happen; one value; a default; few rows.
CREATE TABLE orders (id bigint PRIMARY KEY, cancelled_at timestamptz, "mergedBy" bigint, parent_id bigint, deleted boolean, note text, score integer DEFAULT 0, cancel_reason text);
INSERT INTO orders SELECT n, NULL, NULL, NULL, NULL, CASE WHEN n = 1999 THEN 'x' END, NULL, NULL FROM generate_series(1, 2000) n;
CREATE TABLE drafts (id bigint PRIMARY KEY, fax text);
INSERT INTO drafts SELECT generate_series(1, 500);
CREATE TABLE events (id bigint PRIMARY KEY, referrer text);
INSERT INTO events SELECT n, CASE WHEN n = 19999 THEN 'x' END FROM generate_series(1, 20000) n;
ANALYZE;
