-- runner: psql
ALTER TABLE orders RENAME TO purchases;
ALTER TABLE notes RENAME TO notes_old;
CREATE TABLE notes (id bigint PRIMARY KEY, body text, at timestamptz);
DO $$ BEGIN EXECUTE 'ALTER TABLE customers RENAME TO "Clients"'; END $$;
