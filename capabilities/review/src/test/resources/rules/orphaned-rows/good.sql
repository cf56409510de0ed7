CREATE TABLE users (id bigint PRIMARY KEY);
INSERT INTO users SELECT generate_series(1, 200);
-- No orphan at all.
CREATE TABLE events (id bigint PRIMARY KEY, user_id bigint);
INSERT INTO events SELECT n, 1 + n % 200 FROM generate_series(1, 4000) n;
-- So many that it is no reference.
CREATE TABLE visits (id bigint PRIMARY KEY, user_id bigint);
INSERT INTO visits SELECT n, 1 + n % 400 FROM generate_series(1, 4000) n;
-- Not validated, and true.
CREATE TABLE keys (id bigint PRIMARY KEY, user_id bigint);
INSERT INTO keys SELECT n, n FROM generate_series(1, 100) n;
ALTER TABLE keys ADD FOREIGN KEY (user_id) REFERENCES users NOT VALID;
-- A polymorphic pair.
CREATE TABLE tags (id bigint PRIMARY KEY, user_type text NOT NULL, user_id bigint NOT NULL);
INSERT INTO tags SELECT n, 'Guest', 1 + n % 205 FROM generate_series(1, 1000) n;
ANALYZE;
