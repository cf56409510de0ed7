-- Said in a comment, on the table or on the column.
CREATE TABLE accounts (id bigint PRIMARY KEY, email text NOT NULL);
COMMENT ON TABLE accounts IS 'Customers who sign in. Personal data, erased 30 days after the account is closed';
INSERT INTO accounts SELECT n, 'person' || n || '@mail.example' FROM generate_series(1, 200) n;
CREATE TABLE returns (id bigint PRIMARY KEY, remarks text);
COMMENT ON COLUMN returns.remarks IS 'What the customer wrote (PII)';
INSERT INTO returns SELECT n, 'Please answer to person' || n || '@mail.example' FROM generate_series(1, 200) n;
-- Nobody's: offices, machines, numbers that are as long as a card, identifiers, clocks, versions, hashes.
CREATE TABLE orders (id bigint PRIMARY KEY, support text NOT NULL, message_id text NOT NULL, number text NOT NULL, public_id uuid NOT NULL, log text NOT NULL, build text NOT NULL, digest text NOT NULL, data jsonb NOT NULL);
INSERT INTO orders SELECT n, (ARRAY['support@shop.example', 'info@shop.example', 'orders@shop.example'])[1 + n % 3], '<2026112310' || 1000 + n || '@mail.example>', (4000000000000000 + n * 7919)::text, md5(n::text)::uuid,
    'at 2026-11-23 10:15:30+02:00 request ' || n || ' took 1764000000' || 100 + n || ' from 10.0.0.7', '1.2.' || n || '.4', md5(n::text), jsonb_build_object('number', 5100000000000000 + n, 'id', md5(n::text)::uuid) FROM generate_series(1, 300) n;
-- Twice in three thousand.
CREATE TABLE notes (id bigint PRIMARY KEY, body text NOT NULL);
INSERT INTO notes SELECT n, CASE WHEN n IN (5, 6) THEN 'ask ada@mail.example' ELSE 'nothing to add' END FROM generate_series(1, 3000) n;
ANALYZE;
