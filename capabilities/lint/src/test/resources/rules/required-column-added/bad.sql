-- runner: psql
-- rows: orders 5000000
ALTER TABLE customers ADD COLUMN tier integer NOT NULL DEFAULT 0;
ALTER TABLE customers ALTER COLUMN tier DROP DEFAULT;
ALTER TABLE notes ADD COLUMN language text;
UPDATE notes SET language = 'en';
DO $$ BEGIN EXECUTE 'ALTER TABLE notes ALTER language SET NOT NULL'; END $$;
ALTER TABLE orders ADD COLUMN currency text NOT NULL;
