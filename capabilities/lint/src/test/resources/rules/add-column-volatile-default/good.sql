ALTER TABLE orders ADD COLUMN state text NOT NULL DEFAULT 'new';
ALTER TABLE orders ADD COLUMN created timestamptz NOT NULL DEFAULT now();
ALTER TABLE orders ADD COLUMN due date DEFAULT (now() AT TIME ZONE 'UTC')::date;
ALTER TABLE orders ADD COLUMN tags text[] DEFAULT '{}';
ALTER TABLE orders ADD COLUMN token uuid;
ALTER TABLE orders ALTER COLUMN token SET DEFAULT gen_random_uuid();
CREATE TABLE fresh (id integer);
ALTER TABLE fresh ADD COLUMN token uuid DEFAULT gen_random_uuid();
ALTER TABLE customers ALTER COLUMN id TYPE numeric, ADD COLUMN tier text DEFAULT 'basic';
