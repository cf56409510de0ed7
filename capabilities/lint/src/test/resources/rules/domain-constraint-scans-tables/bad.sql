-- runner: psql
-- rows: stock 5000000, lines 300
ALTER DOMAIN quantity ADD CONSTRAINT quantity_positive CHECK (VALUE > 0);
ALTER DOMAIN quantity SET NOT NULL;
DO $$ BEGIN EXECUTE 'ALTER DOMAIN quantity ADD CHECK (VALUE < 1000000)'; END $$;
