-- runner: psql
ALTER TABLE events ADD COLUMN note text;
CREATE TRIGGER events_audit BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION audit();
DO $$ BEGIN ALTER TABLE events ALTER COLUMN note SET DEFAULT 'none'; END $$;
