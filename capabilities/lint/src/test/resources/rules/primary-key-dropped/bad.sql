-- rows: visits 40000000
-- runner: psql
ALTER TABLE visits DROP CONSTRAINT visits_pkey;
ALTER TABLE visits ADD PRIMARY KEY (id);
DO $$ BEGIN EXECUTE 'ALTER TABLE orders DROP COLUMN id'; END $$;
