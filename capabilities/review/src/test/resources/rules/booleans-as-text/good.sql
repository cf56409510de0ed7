-- A third answer; one answer only; numbers; two letters that mean something else; too few.
CREATE TABLE users (id bigint PRIMARY KEY, active boolean NOT NULL, consent text NOT NULL, migrated text NOT NULL, level text NOT NULL, sex char(1) NOT NULL);
INSERT INTO users SELECT n, n % 2 = 0, (ARRAY['yes', 'no', 'unknown'])[1 + n % 3], 'y', (n % 3)::text, (ARRAY['m', 'f'])[1 + n % 2] FROM generate_series(1, 600) n;
CREATE TABLE flags (id bigint PRIMARY KEY, enabled text NOT NULL);
INSERT INTO flags SELECT n, (ARRAY['on', 'off'])[1 + n % 2] FROM generate_series(1, 60) n;
ANALYZE;
