-- runner: psql
-- rows: events 5000000
CREATE INDEX events_kind_idx ON events (kind);
DO $$ BEGIN EXECUTE 'CREATE UNIQUE INDEX events_id_key ON events (id, at)'; END $$;
