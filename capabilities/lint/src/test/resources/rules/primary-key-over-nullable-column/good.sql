-- runner: psql
CREATE UNIQUE INDEX CONCURRENTLY likes_pkey ON likes (who, what);
ALTER TABLE likes ADD CONSTRAINT likes_pkey PRIMARY KEY USING INDEX likes_pkey;
ALTER TABLE visits ADD CONSTRAINT visits_id_not_null NOT NULL id NOT VALID;
ALTER TABLE visits VALIDATE CONSTRAINT visits_id_not_null;
CREATE UNIQUE INDEX CONCURRENTLY visits_pkey ON visits (id);
ALTER TABLE visits ADD CONSTRAINT visits_pkey PRIMARY KEY USING INDEX visits_pkey;
