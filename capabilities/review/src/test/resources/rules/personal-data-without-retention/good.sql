-- The persons, whatever goes with them, and whatever goes with that.
CREATE TABLE contacts (id bigint PRIMARY KEY, email text NOT NULL);
INSERT INTO contacts SELECT n, 'person' || n || '@mail.example' FROM generate_series(1, 200) n;
CREATE TABLE contact_phones (id bigint PRIMARY KEY, contact_id bigint NOT NULL REFERENCES contacts ON DELETE CASCADE, phone text NOT NULL);
INSERT INTO contact_phones SELECT n, n, '+49 30 901820' || 100 + n FROM generate_series(1, 200) n;
CREATE TABLE phone_checks (id bigint PRIMARY KEY, phone_id bigint NOT NULL REFERENCES contact_phones ON DELETE CASCADE, answer text);
COMMENT ON TABLE phone_checks IS 'Personal data';
-- With an end of their own.
CREATE TABLE login_attempts (id bigint PRIMARY KEY, email text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO login_attempts SELECT n, 'person' || n || '@mail.example', '2026-11-01' FROM generate_series(1, 200) n;
-- Nobody's.
CREATE TABLE products (id bigint PRIMARY KEY, name text NOT NULL);
INSERT INTO products SELECT n, 'Product ' || n FROM generate_series(1, 200) n;
ANALYZE;
