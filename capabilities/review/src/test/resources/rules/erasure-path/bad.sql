CREATE TABLE contacts (id bigint PRIMARY KEY, email text);
CREATE TABLE orders (id bigint PRIMARY KEY, contact_id bigint NOT NULL REFERENCES contacts);
CREATE TABLE carts (id bigint PRIMARY KEY, contact_id bigint NOT NULL REFERENCES contacts ON DELETE CASCADE);
CREATE TABLE cart_notes (id bigint PRIMARY KEY, cart_id bigint REFERENCES carts ON DELETE RESTRICT);
CREATE TABLE visits (id bigint PRIMARY KEY, contact_id bigint, page text);
INSERT INTO contacts SELECT n FROM generate_series(1, 100) n;
INSERT INTO orders SELECT n, n % 100 + 1 FROM generate_series(1, 1500) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
