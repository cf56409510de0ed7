CREATE TABLE orders (id bigint PRIMARY KEY, placed_at timestamptz NOT NULL, note text);
INSERT INTO orders SELECT n, timestamptz '2026-01-01', CASE WHEN n = 2999 THEN NULL ELSE 'n' END FROM generate_series(1, 3000) n;
CREATE TABLE small (id bigint PRIMARY KEY, name text);
INSERT INTO small VALUES (1, 'a'), (2, 'b');
ANALYZE;
