-- Served by an index, be it a small one; by partitions; or too small for either.
CREATE TABLE visits (id bigint PRIMARY KEY, page text NOT NULL, recorded_at timestamptz NOT NULL);
CREATE INDEX visits_recorded_at_idx ON visits USING brin (recorded_at);
INSERT INTO visits SELECT n, 'page ' || n % 50, timestamptz '2026-06-01' + n * interval '1 minute' FROM generate_series(1, 12000) n;
CREATE TABLE readings (id bigint NOT NULL, read_at timestamptz NOT NULL) PARTITION BY RANGE (read_at);
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO readings SELECT n, timestamptz '2026-06-01' + n * interval '1 minute' FROM generate_series(1, 12000) n;
CREATE TABLE access_log (id bigint PRIMARY KEY, path text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO access_log SELECT n, '/', '2026-11-01' FROM generate_series(1, 300) n;
-- Told by a number.
CREATE TABLE mail_log (day integer NOT NULL, recipient bigint NOT NULL, PRIMARY KEY (day, recipient));
-- Rows that go with their cart.
CREATE TABLE carts (id bigint PRIMARY KEY, created_at timestamptz NOT NULL);
CREATE TABLE cart_items (id bigint PRIMARY KEY, cart_id bigint NOT NULL REFERENCES carts ON DELETE CASCADE);
-- No retention is stated.
CREATE TABLE products (id bigint PRIMARY KEY, name text NOT NULL);
-- Several times and no name that tells which is meant: nothing to be said about indexes.
CREATE TABLE archive (id bigint PRIMARY KEY, closed_at timestamptz, approved_at timestamptz);
INSERT INTO archive SELECT n FROM generate_series(1, 12000) n;
ANALYZE;
