-- rows: visits 5000000
ALTER TABLE visits ADD PRIMARY KEY (id);
DO $$ BEGIN EXECUTE 'ALTER TABLE likes ADD CONSTRAINT likes_key PRIMARY KEY (who, what)'; END $$;
