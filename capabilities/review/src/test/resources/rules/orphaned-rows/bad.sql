CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint PRIMARY KEY, user_id bigint);
INSERT INTO users SELECT generate_series(1, 200);
INSERT INTO events SELECT n, CASE WHEN n % 10 > 0 THEN 1 + n % 200 END FROM generate_series(1, 4000) n;
DELETE FROM users WHERE id IN (7, 8);
-- Declared over old rows that nobody looked at.
CREATE TABLE prices (id bigint PRIMARY KEY, list_no bigint);
CREATE TABLE price_lists (no bigint PRIMARY KEY);
INSERT INTO price_lists SELECT generate_series(1, 3);
INSERT INTO prices SELECT n, 1 + n % 4 FROM generate_series(1, 40) n;
ALTER TABLE prices ADD CONSTRAINT prices_list_no_fkey FOREIGN KEY (list_no) REFERENCES price_lists NOT VALID;
ANALYZE;
SELECT pg_stat_force_next_flush();
