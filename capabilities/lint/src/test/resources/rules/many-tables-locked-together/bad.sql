-- runner: psql
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ADD COLUMN state text;
DO $$ BEGIN EXECUTE 'ALTER TABLE customers ADD COLUMN note text'; END $$;
CREATE INDEX ON products (id);
COMMIT;
BEGIN;
ALTER TABLE orders DROP COLUMN note;
ALTER TABLE events ADD COLUMN note text;
COMMIT;
