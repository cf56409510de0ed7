DO $$ BEGIN IF NOT EXISTS (SELECT FROM information_schema.columns WHERE table_name = 'orders' AND column_name = 'note') THEN ALTER TABLE orders ADD COLUMN note text; END IF; END $$;
CREATE FUNCTION tidy() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE products; CREATE INDEX ON customers (email); END $$;
SELECT tidy();
