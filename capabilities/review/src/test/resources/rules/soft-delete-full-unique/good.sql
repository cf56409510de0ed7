CREATE TABLE customers (id bigint PRIMARY KEY, code text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX ON customers (code) WHERE deleted_at IS NULL;
-- the marker is part of the key
CREATE TABLE tags (id bigint PRIMARY KEY, name text NOT NULL, deleted_at timestamptz NOT NULL DEFAULT 'infinity', UNIQUE (name, deleted_at));
-- given once and never again
CREATE TABLE invoices (id bigint PRIMARY KEY, public_id uuid NOT NULL UNIQUE, invoice_number text NOT NULL UNIQUE, token_hash text UNIQUE, serial_key text UNIQUE DEFAULT md5(random()::text), deleted_at timestamptz);
-- others refer to it
CREATE TABLE currencies (id bigint PRIMARY KEY, code text NOT NULL UNIQUE, deleted_at timestamptz);
CREATE TABLE prices (id bigint PRIMARY KEY, currency text REFERENCES currencies (code));
-- counts and names of people, no marks
CREATE TABLE jobs (id bigint PRIMARY KEY, name text UNIQUE, deleted_by bigint, deleted_rows integer, deleted_at timestamptz NOT NULL);
